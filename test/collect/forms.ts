/** Fillable kits as the scorecards make them, as far as their fields go: built with pdf-lib, filled with it or with pdf.js. */
import {type PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString} from '@cantoo/pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {fieldPrefix} from '../../src/guide/fields.ts'
import {infoKey, type KitDescription} from '../../src/guide/kit.ts'

/** Values by field: a text, `true` for a tick, a number for the option of a choice. */
export type Values = Record<string, string | boolean | number>

const texts = ['kit.code', 'kit.interviewer', 'kit.initials', 'kit.date', 'kit.destroy-after', 'overflow.notes']
const overallTexts = ['for', 'against', 'unknown', 'signature'].map((name) => `overall.${name}`)

/** An empty kit: a page, and all fields on it. */
export async function emptyKit(kit: KitDescription, {info = true, field = true} = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({updateMetadata: false})
  const page = document.addPage([595, 842])
  const {context} = document
  const roots: Array<PDFRef> = []
  const widgets: Array<PDFRef> = []
  const rect = (): PDFArray => context.obj([20, 20, 40, 40])
  const widget = (entries: Record<string, unknown>, mark: string): PDFRef => {
    const dictionary = context.obj({Type: 'Annot', Subtype: 'Widget', F: 4, ...entries} as never) as unknown as PDFDict
    dictionary.set(PDFName.of('Rect'), rect())
    dictionary.set(PDFName.of('NM'), PDFHexString.fromText(mark))
    const reference = context.register(dictionary)
    widgets.push(reference)
    return reference
  }
  const named = (reference: PDFRef, name: string): PDFDict => {
    const dictionary = context.lookup(reference, PDFDict)
    dictionary.set(PDFName.of('T'), PDFHexString.fromText(name))
    return dictionary
  }
  const appearance = (states: Array<string>): PDFDict => {
    const empty = context.register(
      context.stream('', {Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 20, 20]} as never),
    )
    return context.obj({N: Object.fromEntries(states.map((state) => [state, empty]))} as never) as unknown as PDFDict
  }
  const text = (name: string, boxes = 1): void => {
    const kids = Array.from({length: boxes}, (_, index) => widget({}, boxes > 1 ? `${name}#${index + 1}` : name))
    if (boxes === 1) {
      named(kids[0] as PDFRef, name).set(PDFName.of('FT'), PDFName.of('Tx'))
      roots.push(kids[0] as PDFRef)
      return
    }
    const parent = context.register(context.obj({FT: 'Tx', Kids: kids} as never))
    named(parent, name)
    for (const kid of kids) context.lookup(kid, PDFDict).set(PDFName.of('Parent'), parent)
    roots.push(parent)
  }
  const tick = (name: string): void => {
    const reference = widget({FT: 'Btn', AS: 'Off', V: 'Off'}, name)
    named(reference, name).set(PDFName.of('AP'), appearance(['Yes', 'Off']))
    roots.push(reference)
  }
  const choice = (name: string, options: number): void => {
    const kids = Array.from({length: options}, (_, index) => {
      const kid = widget({AS: 'Off'}, `${name}=${index}`)
      context.lookup(kid, PDFDict).set(PDFName.of('AP'), appearance([String(index), 'Off']))
      return kid
    })
    const parent = context.register(context.obj({FT: 'Btn', Ff: 32768, V: 'Off', Kids: kids} as never))
    const labels = kids.map((_, index) => PDFString.of(String(index)))
    named(parent, name).set(PDFName.of('Opt'), context.obj(labels))
    for (const kid of kids) context.lookup(kid, PDFDict).set(PDFName.of('Parent'), parent)
    roots.push(parent)
  }

  const known = new Set([kit.candidate && 'kit.code', kit.interviewer && 'kit.interviewer'])
  for (const name of [...texts, ...overallTexts].filter((name) => !known.has(name))) {
    text(name, name === 'kit.code' || name === 'kit.initials' ? 3 : 1)
  }
  for (const {identifier, heard, flags} of kit.questions) {
    const prefix = fieldPrefix(identifier)
    for (const name of ['notes', 'start', 'end']) text(`${prefix}.${name}`)
    for (const index of heard.keys()) tick(`${prefix}.heard.${index + 1}`)
    for (const index of flags.keys()) tick(`${prefix}.flag.${index + 1}`)
    choice(`${prefix}.score`, 8)
  }
  choice('overall.word', 5)
  choice('overall.confidence', 3)
  if (field) {
    const reference = widget({FT: 'Tx', Ff: 1, F: 2}, 'kit.description')
    named(reference, 'kit.description').set(PDFName.of('V'), PDFHexString.fromText(JSON.stringify(kit)))
    roots.push(reference)
  }
  page.node.set(PDFName.of('Annots'), context.obj(widgets))
  const font = context.register(context.obj({Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica'} as never))
  const form = context.obj({Fields: roots, DA: PDFString.of('/F0 10 Tf'), DR: {Font: {F0: font}}} as never)
  document.catalog.set(PDFName.of('AcroForm'), form)
  if (info) {
    const dictionary = context.obj({}) as PDFDict
    dictionary.set(PDFName.of(infoKey), PDFHexString.fromText(JSON.stringify(kit)))
    context.trailerInfo.Info = context.register(dictionary)
  }
  return document.save({useObjectStreams: false, updateFieldAppearances: false})
}

/** As pdf-lib fills it in and saves it. */
export async function fillWithPdfLib(bytes: Uint8Array, values: Values): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  const form = document.getForm()
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') form.getTextField(name).setText(value)
    else if (typeof value === 'boolean') value && form.getCheckBox(name).check()
    else form.getRadioGroup(name).select(String(value))
  }
  return document.save({updateFieldAppearances: false})
}

interface PdfJsWidget {
  id: string
  fieldName: string
  fieldType: string
  buttonValue?: string
}

/** As pdf.js, and so Firefox, fills it in and saves it: changes are put behind the file as it was. */
export async function fillWithPdfJs(bytes: Uint8Array, values: Values): Promise<Uint8Array> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  const document = await task.promise
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      for (const {id, fieldName, buttonValue} of (await page.getAnnotations()) as Array<PdfJsWidget>) {
        const value = values[fieldName]
        if (value === undefined) continue
        const stored = typeof value === 'number' ? buttonValue === String(value) : value
        document.annotationStorage.setValue(id, {value: stored})
      }
    }
    return await document.saveDocument()
  } finally {
    await task.destroy()
  }
}

/**
 * As macOS Preview leaves a choice (Apple’s developer forum, thread 735073): the box that was marked has lost its field,
 * and has the field’s entries itself; the field knows of nothing.
 */
export async function fillLikePreview(bytes: Uint8Array, values: Values): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  const {context} = document
  for (const reference of document.getPages().flatMap(({node}) => node.Annots()?.asArray() ?? [])) {
    const box = context.lookup(reference, PDFDict)
    const mark = markOf(box)
    const choice = Object.entries(values).find(([name, value]) => mark === `${name}=${value}`)
    if (choice) {
      const state = PDFName.of(String(choice[1]))
      box.delete(PDFName.of('Parent'))
      box.set(PDFName.of('AS'), state)
      box.set(PDFName.of('V'), state)
      box.set(PDFName.of('FT'), PDFName.of('Btn'))
      box.set(PDFName.of('T'), PDFString.of('undefined'))
    }
    const text = values[mark.replace(/#\d+$/, '')]
    if (typeof text === 'string') box.set(PDFName.of('V'), PDFHexString.fromText(text))
    if (text === true) box.set(PDFName.of('AS'), PDFName.of('Yes'))
  }
  // It writes the file anew, and its own information into it.
  context.trailerInfo.Info = context.register(context.obj({}))
  return document.save({updateFieldAppearances: false})
}

/** The name that the box has by itself. */
export function markOf(box: PDFDict): string {
  const mark = box.lookup(PDFName.of('NM'))
  return mark instanceof PDFHexString || mark instanceof PDFString ? mark.decodeText() : ''
}
