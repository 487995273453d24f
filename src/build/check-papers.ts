/** Refuses paper that a document does not fit on, and days that are no time to learn, before anything is read. */
import {OptionError, type ResolvedOptions} from '../options.ts'
import {editions} from '../view/booklet/editions.ts'
import {bookletGeometry} from '../view/booklet/geometry.ts'
import {scorecardsPage} from '../view/scorecards/geometry.ts'
import {planDates} from './plan-dates.ts'

/** Throws an `OptionError`. */
export function checkPapers(options: ResolvedOptions): void {
  const {documents, bookletPaper, sheetPaper, edition} = options
  planDates(options)
  const {large} = editions[edition]
  if (documents.includes('booklet') && !bookletGeometry(bookletPaper, large)) {
    const needed = large ? 'large print needs 148 × 210 mm or more' : 'it needs 105 × 148 mm or more'
    throw new OptionError(`--paper ${bookletPaper.name} is too small for a booklet; ${needed}.`)
  }
  if (documents.includes('scorecards') && !scorecardsPage(sheetPaper)) {
    throw new OptionError(
      `--paper ${sheetPaper.name} is too small for scorecards, which need 200 × 265 mm or more; ` +
        'leave them out with `--documents booklet,flashcards`.',
    )
  }
}
