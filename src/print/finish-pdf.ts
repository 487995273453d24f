/**
 * A PDF as Chromium prints it → the one we hand out: our outline, page labels that match the folios, metadata, descriptions of
 * links, hints for the print dialog, apostrophes that can be searched, and half the size. Tags, links and destinations stay as they are.
 */
import {VFile} from 'vfile'
import {addForm, type Form} from './form/add-form.ts'
import {mendApostrophes} from './pdf/apostrophes.ts'
import {countCells} from './pdf/cell-names.ts'
import {placesOf} from './pdf/destination.ts'
import {openPdf} from './pdf/file.ts'
import {labelsOf, type PageLabel, pageLabels} from './pdf/labels.ts'
import {describeLinks} from './pdf/links.ts'
import {infoDictionary, type Metadata, xmpStream} from './pdf/metadata.ts'
import {addOutline, type OutlineItem, outlineNumbers} from './pdf/outline.ts'
import {Bytes, type Dictionary, Name, PdfShapeError, Reference, textString, type Value} from './pdf/values.ts'
import {type Changes, type Stream, writePdf} from './pdf/write.ts'

export interface Finish extends Metadata {
  outline: Array<OutlineItem>
  labels: Array<PageLabel>
  /** For sheets that are cut or folded: print them at their true size. */
  trueSize?: boolean
  /** Which way pages follow each other; from left to right without it. */
  direction?: 'ltr' | 'rtl'
  duplex?: 'simplex' | 'long-edge' | 'short-edge'
  /** Links that become fields. */
  form?: Form | undefined
  /** Further entries of the information dictionary, by key. */
  entries?: Readonly<Record<string, string>>
}

const duplexNames = {simplex: 'Simplex', 'long-edge': 'DuplexFlipLongEdge', 'short-edge': 'DuplexFlipShortEdge'}

/** `pdf` is what the file holds, where it has been read already or was joined from parts. */
export function finishPdf(file: VFile, finish: Finish, pdf = openPdf(file.value as Uint8Array)): VFile {
  const rootReference = pdf.trailer.get('Root')
  const infoReference = pdf.trailer.get('Info')
  if (!(rootReference instanceof Reference) || !(infoReference instanceof Reference)) {
    throw new PdfShapeError('no catalog or no information')
  }
  const root: Dictionary = new Map(pdf.dictionary(rootReference))
  const places = placesOf(pdf, root)
  const changes: Changes = {
    objects: new Map<number, Value | Stream | string | null>([
      ...places.objects,
      ...describeLinks(pdf, places, finish.outline, labelsOf(pdf, finish.labels), finish.form?.base),
      ...mendApostrophes(pdf),
      ...countCells(pdf, root),
    ]),
    size: pdf.size,
    trailer: new Map<string, Value>([
      ['Root', rootReference],
      ['Info', infoReference],
    ]),
  }
  const set = (reference: Reference, value: Value) => changes.objects.set(reference.number, value)
  const add = (value: Value) => {
    const reference = new Reference(changes.size++)
    set(reference, value)
    return reference
  }

  for (const number of outlineNumbers(pdf, root)) changes.objects.set(number, null)
  root.delete('Outlines')
  if (finish.outline.length > 0) {
    root.set('Outlines', addOutline(finish.outline, places.names, add, set)).set('PageMode', new Name('UseOutlines'))
  }
  root.set('PageLabels', pageLabels(finish.labels))
  root.set('ViewerPreferences', viewerPreferences(finish))
  root.set('Lang', textString(finish.lang))
  const xmp = new Reference(changes.size++)
  changes.objects.set(xmp.number, xmpStream(finish))
  root.set('Metadata', xmp)
  if (finish.form) addForm(pdf, root, finish.form, changes)
  set(rootReference, root)
  const producer = pdf.dictionary(infoReference).get('Producer') ?? new Bytes('Skia/PDF')
  const info = infoDictionary(finish, producer)
  for (const [key, text] of Object.entries(finish.entries ?? {})) info.set(key, textString(text))
  set(infoReference, info)
  return new VFile({path: file.path, value: writePdf(pdf, changes)})
}

function viewerPreferences(finish: Finish): Value {
  const preferences: Dictionary = new Map<string, Value>([['DisplayDocTitle', true]])
  if (finish.direction === 'rtl') preferences.set('Direction', new Name('R2L'))
  if (finish.trueSize) preferences.set('PrintScaling', new Name('None'))
  if (finish.duplex) preferences.set('Duplex', new Name(duplexNames[finish.duplex]))
  return preferences
}
