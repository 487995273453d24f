/** The form of a PDF as two libraries see it that did not make it: pdf.js, and pdf-lib for what pdf.js does not tell. */
import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString} from '@cantoo/pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Box {
  /** The page, counted from 0. */
  page: number
  id: string
  field: string
  /** `text`, `lines`, `tick` or `choice`. */
  kind: string
  /** Of a choice: what it stands for when it is ticked. */
  option: string | null
  tooltip: string
  value: unknown
  /** In mm from the top left corner of the page. */
  left: number
  top: number
  right: number
  bottom: number
}

export interface ReadForm {
  boxes: Array<Box>
  /** By page: the boxes that tags of forms point at, in the order of the tags. */
  tagged: Array<Array<string>>
  /** Links that are left. */
  links: Array<string>
}

const mmPerPoint = 25.4 / 72

export async function readForm(bytes: Uint8Array): Promise<ReadForm> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  const document = await task.promise
  const form: ReadForm = {boxes: [], tagged: [], links: []}
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , , height = 0] = page.view
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype === 'Link' && annotation.url) form.links.push(annotation.url)
      if (annotation.subtype !== 'Widget' || annotation.hidden) continue
      const [left, bottom, right, top] = annotation.rect
      form.boxes.push({
        page: number - 1,
        id: annotation.id,
        field: annotation.fieldName,
        kind: kindOf(annotation),
        option: annotation.radioButton ? annotation.buttonValue : null,
        tooltip: annotation.alternativeText ?? '',
        value: annotation.fieldValue,
        left: left * mmPerPoint,
        top: (height - top) * mmPerPoint,
        right: right * mmPerPoint,
        bottom: (height - bottom) * mmPerPoint,
      })
    }
    form.tagged.push(formsIn(await page.getStructTree()))
  }
  await task.destroy()
  return form
}

function kindOf(annotation: Record<string, unknown>): string {
  if (annotation['fieldType'] === 'Tx') return annotation['multiLine'] ? 'lines' : 'line'
  return annotation['radioButton'] ? 'choice' : 'tick'
}

type Tag = {role?: string; id?: string; children?: Array<Tag>}

function formsIn(tag: unknown): Array<string> {
  const {role, children = []} = (tag ?? {}) as Tag
  if (role === 'Form') return children.flatMap(({id}) => (id ? [id.replace(/^pdfjs_internal_id_/, '')] : ['none']))
  return children.flatMap(formsIn)
}

/** What pdf-lib tells of boxes and fields: names of boxes, tooltips on both, tab order of pages. */
export interface RawForm {
  boxNames: Array<string>
  /** Tooltips of fields by name. */
  fieldTooltips: Map<string, string>
  tabs: Array<string>
  /** Keys of the form’s font, with the length of the file inside. */
  fontBytes: number
  info: Map<string, string>
}

export async function readRawForm(bytes: Uint8Array): Promise<RawForm> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  const form = document.getForm()
  const boxNames = document.getPages().flatMap(({node}) =>
    (node.Annots()?.asArray() ?? [])
      .map((reference) => document.context.lookup(reference, PDFDict))
      .filter((annotation) => annotation.get(PDFName.of('Subtype')) === PDFName.of('Widget'))
      .map((annotation) => textOf(annotation, 'NM')),
  )
  const fieldTooltips = new Map(form.getFields().map((field) => [field.getName(), textOf(field.acroField.dict, 'TU')]))
  const fonts = form.acroForm.dict.lookup(PDFName.of('DR'), PDFDict).lookup(PDFName.of('Font'), PDFDict)
  const font = fonts.lookup(fonts.keys()[0] as PDFName, PDFDict)
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  const file = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2')) as never as {
    dict: PDFDict
  }
  const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict)
  return {
    boxNames,
    fieldTooltips,
    tabs: document.getPages().map(({node}) => String(node.get(PDFName.of('Tabs')))),
    fontBytes: file.dict.lookup(PDFName.of('Length1'), PDFNumber).asNumber(),
    info: new Map(info.keys().map((key) => [key.decodeText(), textOf(info, key.decodeText())])),
  }
}

function textOf(dictionary: PDFDict, key: string): string {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
