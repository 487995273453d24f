/**
 * The places of a kit that can be filled in on screen. A template puts an empty link over each, `base` and its number; the
 * print gives every link an exact rectangle and a tag, and what finishes the PDF makes a field of it. So no coordinate is
 * ever computed.
 */
import type {FieldKind} from '../../guide/fields.ts'

export interface FieldPlace {
  name: string
  kind: FieldKind
  /** What it is for, in words for someone who does not see the sheet. */
  label: string
  /** Of a choice: what all its boxes are for. */
  group: string | null
  /** Of a choice: the index of this box. */
  option: number | null
  /** What stands in the place as long as it is empty, as on paper: lines to write on, or a colon between hours and minutes. */
  empty: Empty
  /** Type size in points. */
  size: number
}

export type Empty = {is: 'nothing'} | {is: 'colon'} | {is: 'lines'; first: number; pitch: number}

export interface ScorecardsForm {
  /** What every link begins with. Nobody who writes a guide can know it. */
  base: string
  places: Array<FieldPlace>
}

/** Takes note of a place and gives the address of its link; `null` where a kit is to be filled in by hand only. */
export type PlaceField = (
  name: string,
  kind: FieldKind,
  label: string,
  more?: Partial<Pick<FieldPlace, 'option' | 'group' | 'empty' | 'size'>>,
) => string | null

const nothing: Empty = {is: 'nothing'}
const sizes: Record<FieldKind, number> = {line: 10, lines: 10, tick: 10, choice: 10}

/** A form without places, and what adds to it. `key` is known to the build alone. */
export function createForm(key: string): {form: ScorecardsForm; place: PlaceField} {
  const form: ScorecardsForm = {base: `https://field-${key}.invalid/`, places: []}
  return {
    form,
    place: (name, kind, label, {option = null, group = null, empty = nothing, size = sizes[kind]} = {}) => {
      form.places.push({name, kind, label, group, option, empty, size})
      return `${form.base}${form.places.length - 1}`
    },
  }
}

/** For sheets without fields. */
export const noForm: PlaceField = () => null
