/**
 * Makes fields of the links that stand for them (ISO 32000-1, 12.7): a link’s object becomes the widget, in its place on
 * the page, with its rectangle and its tag; nothing has to be pointed anew, and no coordinate is computed.
 */
import {hiddenField} from '../../guide/fields.ts'
import type {FieldPlace, ScorecardsForm} from '../../view/scorecards/form.ts'
import type {PdfFile} from '../pdf/file.ts'
import {type Dictionary, Name, PdfShapeError, Reference, textString, type Value, writeValue} from '../pdf/values.ts'
import type {Changes, Stream} from '../pdf/write.ts'
import {linksOf, type PlacedLink, pagesOf, tagsOf} from './annotations.ts'
import {Appearances} from './appearances.ts'
import {FieldTree} from './field-tree.ts'
import {addTypingFont, typingName} from './typing-resources.ts'
import {choiceBox, hiddenText, type Placed, textBox, tickBox} from './widgets.ts'

export interface Form extends ScorecardsForm {
  /** What the hidden field says of the file. */
  description: string
}

/**
 * Adds the fields to `root`, the document’s catalog. Throws when a place has more than one link: a link that breaks over
 * two lines or pages has two rectangles.
 */
export function addForm(pdf: PdfFile, root: Dictionary, form: Form, changes: Changes): void {
  const add = (value: Value | Stream): Reference => {
    const reference = new Reference(changes.size++)
    changes.objects.set(reference.number, value)
    return reference
  }
  const pages = pagesOf(pdf, root)
  const placed = placedIn(linksOf(pdf, pages), form)
  const tags = tagsOf(pdf)
  const appearances = new Appearances(add)
  const tree = new FieldTree(add, (reference, value) => changes.objects.set(reference.number, writeValue(value)))

  for (const field of byName(placed)) {
    const [{place}] = field
    const build = place.kind === 'choice' ? choiceBox : place.kind === 'tick' ? tickBox : textBox
    for (const [index, one] of field.entries()) {
      const widget = build(one, appearances, nameOf(one, index, field.length))
      tree.addWidget(place, {number: one.link.number, dictionary: widget}, field.length > 1 || place.kind === 'choice')
      retag(pdf, tags.get(one.link.number), changes)
    }
  }
  const [first] = pages
  if (!first) throw new PdfShapeError('no pages')
  const hidden = add(null)
  tree.addWidget(
    {name: hiddenField, kind: 'line', label: hiddenField, group: null},
    {number: hidden.number, dictionary: hiddenText(form.description, first, appearances)},
    false,
  )
  addToPage(pdf, first, hidden, changes)
  const font = addTypingFont(add)
  root.set(
    'AcroForm',
    new Map<string, Value>([
      ['Fields', tree.roots()],
      ['DR', new Map([['Font', new Map([[typingName, font]])]])],
      ['DA', textString(`/${typingName} 10 Tf 0 g`)],
    ]),
  )
}

function placedIn(links: Iterable<{link: PlacedLink; address: string}>, form: Form): Array<Placed> {
  const found = new Set<FieldPlace>()
  const placed: Array<Placed> = []
  for (const {link, address} of links) {
    if (!address.startsWith(form.base)) continue
    const place = form.places[Number(address.slice(form.base.length))]
    if (!place) throw new PdfShapeError(`a place for a field that nobody named: ${address}`)
    if (found.has(place)) throw new PdfShapeError(`two places for one box of the field ${place.name}`)
    found.add(place)
    placed.push({link, place})
  }
  return placed
}

/** The boxes of each field; those of a choice in the order of their options, so that a label is its index. */
function byName(placed: ReadonlyArray<Placed>): Array<[Placed, ...Array<Placed>]> {
  const fields = new Map<string, Array<Placed>>()
  for (const one of placed) fields.set(one.place.name, [...(fields.get(one.place.name) ?? []), one])
  return [...fields.values()].map(
    (field) => field.sort((a, b) => (a.place.option ?? 0) - (b.place.option ?? 0)) as [Placed, ...Array<Placed>],
  )
}

/** A name of its own for each box: by it a mark is known even where a viewer has torn the box from its field. */
function nameOf({place}: Placed, index: number, count: number): string {
  if (place.option !== null) return `${place.name}=${place.option}`
  return count > 1 ? `${place.name}#${index + 1}` : place.name
}

function retag(pdf: PdfFile, tag: number | undefined, changes: Changes): void {
  if (tag === undefined) throw new PdfShapeError('a field without a tag')
  const element = pdf.dictionary(new Reference(tag))
  changes.objects.set(tag, writeValue(new Map(element).set('S', new Name('Form'))))
}

function addToPage(pdf: PdfFile, page: Reference, widget: Reference, changes: Changes): void {
  const dictionary = pdf.dictionary(page)
  const annotations = pdf.resolve(dictionary.get('Annots'))
  changes.objects.set(
    page.number,
    new Map(dictionary).set('Annots', [...(Array.isArray(annotations) ? annotations : []), widget]),
  )
}
