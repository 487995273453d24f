/**
 * Bytes → the boxes of its pages. Read-only: nothing is repaired, filled in or run. Boxes are taken from the pages and not
 * from the form, because macOS Preview parts the boxes of a choice from their field when it saves.
 */
import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString} from '@cantoo/pdf-lib'
import {infoKey} from '../../guide/kit.ts'
import {limits, type RawPdf, type RawWidget, Refusal} from './raw-pdf.ts'

/** Deeper than this, a field’s ancestors go in circles. */
const mostAncestors = 20

/** Throws a `Refusal`, or whatever the library throws for what is no PDF. */
export async function readWidgets(bytes: Uint8Array): Promise<RawPdf> {
  const document = await load(bytes)
  const pages = document.getPages()
  if (pages.length > limits.pages) throw new Refusal(`has ${pages.length} pages; a kit has at most ${limits.pages}`)
  const widgets: Array<RawWidget> = []
  for (const [index, page] of pages.entries()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    for (let at = 0; at < (annotations?.size() ?? 0); at++) {
      const annotation = annotations?.lookup(at)
      if (!(annotation instanceof PDFDict) || nameAt(annotation, 'Subtype') !== 'Widget') continue
      widgets.push(readWidget(annotation, index + 1))
      if (widgets.length > limits.widgets) throw new Refusal(`has more than ${limits.widgets} fields`)
    }
  }
  const {Info} = document.context.trailerInfo
  const info = document.context.lookup(Info)
  return {
    info: info instanceof PDFDict ? textOf(info.lookup(PDFName.of(infoKey)), limits.description) : null,
    pages: pages.length,
    widgets,
    scripts: hasScripts(document.catalog),
  }
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
      capNumbers: true,
    })
  } catch (error) {
    if (error instanceof Error && /encrypted/i.test(error.message)) {
      throw new Refusal('is encrypted; save it again without a password')
    }
    throw error
  }
}

function readWidget(widget: PDFDict, page: number): RawWidget {
  const chain = ancestorsOf(widget)
  const inherited = (key: string): unknown => {
    for (const dictionary of chain) {
      const value = dictionary.lookup(PDFName.of(key))
      if (value !== undefined) return value
    }
    return undefined
  }
  const type = inherited('FT')
  const kind = type instanceof PDFName ? kinds[type.decodeText()] : undefined
  const value = inherited('V')
  const names = chain.flatMap((dictionary) => textOf(dictionary.lookup(PDFName.of('T')), limits.text) ?? [])
  const name = names.reverse().join('.')
  return {
    page,
    name,
    mark: textOf(widget.lookup(PDFName.of('NM')), limits.text),
    kind: kind ?? 'other',
    shown: nameAt(widget, 'AS'),
    on: onState(widget),
    value:
      value instanceof PDFName
        ? value.decodeText()
        : textOf(value, name === 'kit.description' ? limits.description : limits.text),
  }
}

const kinds: Record<string, RawWidget['kind']> = {Btn: 'button', Tx: 'text'}

/** The widget and what it belongs to, from the widget up. */
function ancestorsOf(widget: PDFDict): Array<PDFDict> {
  const chain = [widget]
  for (let up = widget.lookup(PDFName.of('Parent')); up instanceof PDFDict; up = up.lookup(PDFName.of('Parent'))) {
    if (chain.length > mostAncestors) throw new Refusal('has a field that belongs to itself')
    chain.push(up)
  }
  return chain
}

/** The state that is not `Off`, of those that the widget has a picture for. */
function onState(widget: PDFDict): string | null {
  const pictures = widget.lookup(PDFName.of('AP'))
  const normal = pictures instanceof PDFDict ? pictures.lookup(PDFName.of('N')) : undefined
  if (!(normal instanceof PDFDict)) return null
  const states = normal.keys().map((key) => key.decodeText())
  return states.find((state) => state !== 'Off') ?? null
}

function nameAt(dictionary: PDFDict, key: string): string | null {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : null
}

/** A text string, in any of its encodings (ISO 32000-2, 7.9.2.2); `null` for what is none. */
function textOf(value: unknown, most: number): string | null {
  const text = decoded(value)
  if (text !== null && text.length > most)
    throw new Refusal(`has a text of ${text.length} letters; ${most} are allowed`)
  return text
}

function decoded(value: unknown): string | null {
  if (value instanceof PDFRawStream) return fromBytes(value.asUint8Array())
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null
  const bytes = value.asBytes()
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? fromBytes(bytes) : value.decodeText()
}

function fromBytes(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff
  return new TextDecoder(wide ? 'utf-16be' : 'utf-8').decode(bytes)
}

function hasScripts(catalog: PDFDict): boolean {
  const names = catalog.lookup(PDFName.of('Names'))
  const action = catalog.lookup(PDFName.of('OpenAction'))
  const opens = action instanceof PDFDict && nameAt(action, 'S') === 'JavaScript'
  return opens || catalog.has(PDFName.of('AA')) || (names instanceof PDFDict && names.has(PDFName.of('JavaScript')))
}
