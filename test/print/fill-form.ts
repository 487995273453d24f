/** Fills a form in as two programs would: pdf.js, which browsers have, and pdf-lib, which scripts use. Values by field. */
import {PDFDocument} from '@cantoo/pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Text, a tick, or the option of a choice. */
export type Values = ReadonlyMap<string, string | boolean | number>

export async function fillWithPdfJs(bytes: Uint8Array, values: Values): Promise<Uint8Array> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  const document = await task.promise
  const fields = (await document.getFieldObjects()) ?? {}
  for (const [name, value] of values) {
    const boxes = (fields[name] ?? []) as Array<{id: string; type?: string; exportValues?: string}>
    for (const {id, type, exportValues} of boxes) {
      if (typeof value !== 'number') document.annotationStorage.setValue(id, {value})
      else if (type === 'radiobutton') document.annotationStorage.setValue(id, {value: exportValues === String(value)})
    }
  }
  const saved = await document.saveDocument()
  await task.destroy()
  return saved
}

/** Appearances are left as they are: pdf-lib would draw them in a font without most scripts. */
export async function fillWithPdfLib(bytes: Uint8Array, values: Values): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  const form = document.getForm()
  for (const [name, value] of values) {
    if (typeof value === 'number') form.getRadioGroup(name).select(String(value))
    else if (typeof value === 'string') form.getTextField(name).setText(value)
    else if (value) form.getCheckBox(name).check()
  }
  return document.save({updateFieldAppearances: false})
}

export async function readWithPdfLib(bytes: Uint8Array, names: Iterable<string>): Promise<Values> {
  const form = (await PDFDocument.load(bytes, {updateMetadata: false})).getForm()
  return new Map(
    [...names].map((name): [string, string | boolean | number] => {
      const field = form.getField(name)
      if ('getSelected' in field) return [name, Number((field as ReturnType<typeof form.getRadioGroup>).getSelected())]
      if ('isChecked' in field) return [name, (field as ReturnType<typeof form.getCheckBox>).isChecked()]
      return [name, form.getTextField(name).getText() ?? '']
    }),
  )
}

export async function readWithPdfJs(bytes: Uint8Array, names: Iterable<string>): Promise<Values> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  const fields = ((await (await task.promise).getFieldObjects()) ?? {}) as Record<
    string,
    Array<{type?: string; value?: unknown}>
  >
  const values = new Map<string, string | boolean | number>()
  for (const name of names) {
    const box = fields[name]?.find(({type}) => type)
    if (box?.type === 'radiobutton') values.set(name, Number(box.value))
    else if (box?.type === 'checkbox') values.set(name, box.value !== 'Off')
    else values.set(name, String(box?.value ?? ''))
  }
  await task.destroy()
  return values
}
