/**
 * Verniers through a sheet: strokes 10 mm apart on its front, and on its back a little less or more, so that the pair that
 * meets, held against the light, tells how far the back is off. Pure arithmetic in millimetres.
 */
import {type Flip, turnOf} from '../flashcards/impose.ts'

/** How far the largest label is from 0, and from one to the next. */
export const reach = 3
export const step = 0.5
const spacing = 10

export interface Strokes {
  /** Of each label, from −3 to +3. */
  front: Array<number>
  back: Array<number>
}

export const labels: ReadonlyArray<number> = Array.from(
  {length: (2 * reach) / step + 1},
  (_, index) => index * step - reach,
)

/**
 * Along one axis of a page of this length, round `middle` as the front is read. The label at which strokes meet is the
 * offset that sets the back right: an axis that the turn mirrors has its strokes on the back nearer together.
 */
function strokes(middle: number, length: number, mirrored: boolean): Strokes {
  const place = (label: number): number => middle + (label / step) * spacing
  return {
    front: labels.map(place),
    back: labels.map((label) => (mirrored ? length - place(label) + label : place(label) + label)),
  }
}

/** `x` to the right and `y` down, as each side is read. */
export function verniers(
  page: {width: number; height: number},
  middle: {x: number; y: number},
  flip: Flip,
): {x: Strokes; y: Strokes} {
  const turn = turnOf(page, flip)
  return {
    x: strokes(middle.x, page.width, turn === 'side'),
    y: strokes(middle.y, page.height, turn === 'top'),
  }
}
