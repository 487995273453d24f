/** The documents of one guide, as far as they do not wait for each other. */
import {forCandidate} from '../guide/audience.ts'
import type {PackDocument} from '../options/row.ts'
import type {DocumentName} from '../render/fonts/families.ts'
import {editions} from '../view/booklet/editions.ts'
import {bookletGeometry} from '../view/booklet/geometry.ts'
import {contextFor} from './create-context.ts'
import {buildBooklet} from './documents/booklet.ts'
import type {BuiltDocument, CandidateContext, DocumentContext} from './documents/context.ts'
import {buildFlashcards} from './documents/flashcards.ts'
import {buildScorecards} from './documents/scorecards.ts'
import {buildStudy} from './documents/study.ts'
import type {BuildHooks} from './types.ts'

/** Scorecards beside the booklet; flashcards after it, because their backs name its pages. */
export async function buildDocuments(
  context: DocumentContext,
  {onProgress}: BuildHooks,
): Promise<Map<DocumentName, BuiltDocument>> {
  const {options, guide} = context
  const candidates = (document: PackDocument): CandidateContext => {
    const own = contextFor(context, document)
    return {...own, guide: forCandidate(own.guide)}
  }
  const wanted = (name: PackDocument): boolean => options.documents.includes(name)
  const built = new Map<DocumentName, BuiltDocument>()
  const booklet = async (): Promise<void> => {
    const geometry = bookletGeometry(options.bookletPaper, editions[options.edition].large)
    let folios: Record<string, string> = {}
    if (wanted('booklet') && geometry) {
      onProgress?.(`${guide.title}: booklet`)
      const document = await buildBooklet(candidates('booklet'), geometry)
      folios = document.folios
      built.set('booklet', document)
    }
    if (wanted('flashcards') && context.only?.size !== 0) {
      onProgress?.(`${guide.title}: flashcards`)
      const cards = candidates('flashcards')
      const sheets = await buildFlashcards(cards, folios)
      const screen = options.formatsOf.flashcards.includes('html') ? {screen: buildStudy(cards, folios)} : {}
      built.set('flashcards', {...sheets, ...screen})
    }
  }
  const scorecards = async (): Promise<void> => {
    if (!wanted('scorecards') || options.kits !== null) return
    onProgress?.(`${guide.title}: scorecards`)
    built.set('scorecards', await buildScorecards(contextFor(context, 'scorecards')))
  }
  await settleAll([booklet(), scorecards()])
  return built
}

/** Waits for all of them before it throws: whoever cleans up afterwards must not do so under work that goes on. */
async function settleAll(work: Array<Promise<void>>): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason
}
