/** Refuses paper that a document does not fit on, before anything is read. */
import {OptionError, type ResolvedOptions} from '../options.ts'
import {bookletGeometry} from '../view/booklet/geometry.ts'
import {scorecardsPage} from '../view/scorecards/geometry.ts'

/** Throws an `OptionError`. */
export function checkPapers({documents, bookletPaper, sheetPaper}: ResolvedOptions): void {
  if (documents.includes('booklet') && !bookletGeometry(bookletPaper)) {
    throw new OptionError(`--paper ${bookletPaper.name} is too small for a booklet; it needs 105 × 148 mm or more.`)
  }
  if (documents.includes('scorecards') && !scorecardsPage(sheetPaper)) {
    throw new OptionError(
      `--paper ${sheetPaper.name} is too small for scorecards, which need 200 × 265 mm or more; ` +
        'leave them out with `--documents booklet,flashcards`.',
    )
  }
}
