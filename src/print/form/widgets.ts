/** The dictionaries of boxes and of the fields they belong to (ISO 32000-1, tables 188 and 220 to 229). */
import {hiddenField} from '../../guide/fields.ts'
import type {FieldPlace} from '../../view/scorecards/form.ts'
import {type Dictionary, Name, PdfShapeError, type Reference, textString, type Value} from '../pdf/values.ts'
import type {PlacedLink} from './annotations.ts'
import type {Size} from './appearance.ts'
import type {Appearances} from './appearances.ts'
import {typingName} from './typing-resources.ts'

/** A place, and the link that was printed over it. */
export interface Placed {
  place: FieldPlace
  link: PlacedLink
}

const flags = {readOnly: 1, multiline: 1 << 12, radio: 1 << 15} as const
const annotationFlags = {hidden: 2, print: 4} as const
/** How a ticked box is called in the file. */
const on = 'Yes'

export function textBox(one: Placed, appearances: Appearances, name: string): Dictionary {
  const {place} = one
  return widget(one, name)
    .set('DA', textString(`/${typingName} ${place.size} Tf 0 g`))
    .set('AP', new Map([['N', appearances.text(sizeOf(one), place.empty)]]))
}

export function tickBox(one: Placed, appearances: Appearances, name: string): Dictionary {
  return box(one, appearances, name, on)
}

export function choiceBox(one: Placed, appearances: Appearances, name: string): Dictionary {
  return box(one, appearances, name, String(one.place.option))
}

/** A field on the first page that nobody sees or writes; viewers keep it where they drop other things they do not know. */
export function hiddenText(value: string, page: Reference, appearances: Appearances): Dictionary {
  const nothing: Size = {width: 0, height: 0}
  return new Map<string, Value>([
    ['Type', new Name('Annot')],
    ['Subtype', new Name('Widget')],
    ['Rect', [0, 0, 0, 0]],
    ['F', annotationFlags.hidden],
    ['P', page],
    ['NM', textString(hiddenField)],
    ['Ff', flags.readOnly],
    ['V', textString(value)],
    ['DA', textString(`/${typingName} 10 Tf 0 g`)],
    ['AP', new Map([['N', appearances.text(nothing, {is: 'nothing'})]])],
  ])
}

/** What a field is, whether it shares a dictionary with its only box or has several. */
export function fieldEntries(
  {kind, label, group}: Pick<FieldPlace, 'kind' | 'label' | 'group'>,
  options: number,
): Dictionary {
  const isText = kind === 'line' || kind === 'lines'
  const entries = new Map<string, Value>([
    ['FT', new Name(isText ? 'Tx' : 'Btn')],
    ['TU', textString(group ?? label)],
  ])
  if (kind === 'lines') entries.set('Ff', flags.multiline)
  if (kind === 'tick') entries.set('V', new Name('Off'))
  if (kind === 'choice') {
    const labels = Array.from({length: options}, (_, index) => textString(String(index)))
    entries.set('Ff', flags.radio).set('V', new Name('Off')).set('Opt', labels)
  }
  return entries
}

function widget({link, place}: Placed, name: string): Dictionary {
  return new Map<string, Value>([
    ['Type', new Name('Annot')],
    ['Subtype', new Name('Widget')],
    ['Rect', link.rectangle],
    ['StructParent', link.tag],
    ['F', annotationFlags.print],
    ['P', link.page],
    ['NM', textString(name)],
    ['TU', textString(place.label)],
  ])
}

function box(one: Placed, appearances: Appearances, name: string, state: string): Dictionary {
  const size = sizeOf(one)
  const states = new Map<string, Value>([
    [state, appearances.on(size)],
    ['Off', appearances.off(size)],
  ])
  // The mark of a cross, for viewers that draw their own.
  return widget(one, name)
    .set('AS', new Name('Off'))
    .set('AP', new Map([['N', states]]))
    .set('MK', new Map([['CA', textString('8')]]))
}

function sizeOf({link}: Placed): Size {
  const [left, bottom, right, top] = Array.isArray(link.rectangle) ? link.rectangle.map(Number) : []
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) {
    throw new PdfShapeError('a place without a rectangle')
  }
  return {width: round(right - left), height: round(top - bottom)}
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}
