import fc from 'fast-check'
import {expect, it} from 'vitest'
import {labels, verniers} from '../../../src/view/calibration/vernier.ts'
import {backOf} from '../../../src/view/flashcards/impose.ts'

const page = fc.constantFrom({width: 210, height: 297}, {width: 215.9, height: 279.4}, {width: 297, height: 210})
const drift = fc.constantFrom(...labels)

it('the label whose strokes meet is the offset that puts the back right, for every way to turn the sheet', () => {
  fc.assert(
    fc.property(page, drift, drift, fc.constantFrom('long', 'short'), (sheet, right, down, flip) => {
      const {x, y} = verniers(sheet, {x: sheet.width / 2, y: 142}, flip)
      // Each stroke of the back as it comes out, so far from where it belongs, seen through the front.
      const seen = labels.map((_, index) =>
        backOf({x: (x.back[index] ?? 0) + right, y: (y.back[index] ?? 0) + down, width: 0, height: 0}, sheet, flip),
      )
      const meets = (axis: 'x' | 'y'): Array<number> =>
        labels.filter((_, index) => Math.abs((seen[index]?.[axis] ?? 0) - ({x, y}[axis].front[index] ?? 0)) < 1e-9)
      expect(meets('x').map((label) => label + 0)).toEqual([-right + 0])
      expect(meets('y').map((label) => label + 0)).toEqual([-down + 0])
    }),
  )
})
