/** What had no room on a card, in boxes for the sheet for more notes: under the same verbs, with the question’s number. */
import {fill, type Words} from '../words.ts'
import type {CardAnchors} from './anchors.ts'
import type {Asked} from './asked.ts'
import type {Fit} from './fit.ts'
import type {CardRows} from './rows.ts'
import type {RestBox, RestItem, TickRow} from './types.ts'

interface Whole {
  number: number
  folio: number
  asked: Asked
  anchors: CardAnchors
  rows: CardRows
  fit: Fit
}

export function movedBoxes({number, folio, asked, anchors, rows, fit}: Whole, {scorecards}: Words): Array<RestBox> {
  const caption = fill(scorecards.restOfQuestion, {number, sheet: folio})
  const box = (verb: string, items: Array<RestItem>, wide: boolean): Array<RestBox> =>
    items.length > 0 ? [{verb, caption, items, wide}] : []
  const ticks = (list: Array<TickRow>): Array<RestItem> => list.map((row) => ({...row, mark: null, boxed: true}))
  const words = (list: Array<{html: RestItem['html']; text: string; rating?: number}>): Array<RestItem> =>
    list.map(({html, text, rating}) => ({
      term: null,
      html,
      text,
      field: null,
      mark: rating === undefined ? null : String(rating),
      boxed: false,
    }))
  return [
    ...box(scorecards.ask, [...words(asked.moved), ...ticks(asked.movedChoices)], true),
    ...box(scorecards.probe, ticks(rows.probes.slice(fit.probes)), false),
    ...box(scorecards.tick, ticks(rows.heard.slice(fit.heard)), false),
    ...box(scorecards.redFlag, ticks(rows.flags.slice(fit.flags)), false),
    ...box(scorecards.compare, words(anchors.moved), true),
  ]
}
