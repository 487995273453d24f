/**
 * Pages → sheets, two side by side. Arithmetic only; pages and sheets are counted from 0, lengths in mm.
 *
 * A signature is a pile that is folded once: its outermost sheet holds the first two pages and the last two, the next one
 * the two after and before them, and so on. A pile is folded well up to about twenty sheets of 80 g/m²; a longer booklet
 * is several signatures of about one length. (Two pages a side in this order are what printers call saddle stitch.)
 */
import type {Paper} from '../paper.ts'

export type Imposition = 'booklet' | '2up'

export interface SheetSide {
  sheet: number
  side: 'front' | 'back'
  /** Which page stands there; `null` for none. */
  left: number | null
  right: number | null
  /** How far its pages are moved towards the fold. */
  creep: number
}

export interface Imposed {
  sides: Array<SheetSide>
  /** How many sheets each signature has; none where nothing is folded. */
  signatures: Array<number>
}

const mostSheets = 20

/** A sheet of 80 g/m² is about this thick: each one pushes those inside it that much outwards. */
const sheetThickness = 0.1

/** `mirrored` is for what is read from right to left: such a booklet has its fold on the right. */
export function imposePages(pages: number, imposition: Imposition, mirrored: boolean): Imposed {
  const imposed = imposition === 'booklet' ? signaturesOf(pages) : pairsOf(pages)
  if (!mirrored) return imposed
  return {...imposed, sides: imposed.sides.map((side) => ({...side, left: side.right, right: side.left}))}
}

function signaturesOf(pages: number): Imposed {
  const sheets = Math.max(1, Math.ceil(pages / 4))
  const count = Math.ceil(sheets / mostSheets)
  const signatures = Array.from(
    {length: count},
    (_, index) => Math.floor(((index + 1) * sheets) / count) - Math.floor((index * sheets) / count),
  )
  const sides: Array<SheetSide> = []
  let before = 0
  for (const size of signatures) {
    const [first, last] = [before * 4, (before + size) * 4 - 1]
    const page = (index: number): number | null => (index < pages ? index : null)
    for (let inside = 0; inside < size; inside++) {
      const at = {sheet: before + inside, creep: inside * sheetThickness}
      sides.push({...at, side: 'front', left: page(last - 2 * inside), right: page(first + 2 * inside)})
      sides.push({...at, side: 'back', left: page(first + 2 * inside + 1), right: page(last - 2 * inside - 1)})
    }
    before += size
  }
  return {sides, signatures}
}

/** Two pages after one another on each side, to be read as they lie. */
function pairsOf(pages: number): Imposed {
  const sides = Array.from({length: Math.ceil(pages / 2)}, (_, index): SheetSide => {
    const right = 2 * index + 1
    return {
      sheet: Math.floor(index / 2),
      side: index % 2 === 0 ? 'front' : 'back',
      left: 2 * index,
      right: right < pages ? right : null,
      creep: 0,
    }
  })
  return {sides, signatures: []}
}

const sheets: Record<string, [width: number, height: number]> = {
  A3: [420, 297],
  A4: [297, 210],
  A5: [210, 148],
  Tabloid: [431.8, 279.4],
  Letter: [279.4, 215.9],
}

/** The sheet that holds two pages side by side: a common one where it is as large but for rounding, else one made to fit. */
export function sheetFor({width, height}: Paper): Paper {
  const known = Object.entries(sheets).find(
    ([, [long, short]]) => Math.abs(long - 2 * width) < 1.5 && Math.abs(short - height) < 1.5,
  )
  if (known) return {name: known[0], width: known[1][0], height: known[1][1]}
  const round = (length: number): number => Math.round(length * 10) / 10
  return {name: `${round(2 * width)} × ${round(height)} mm`, width: 2 * width, height}
}
