/** The documents of one guide, as far as they do not wait for each other. */
import {VFile} from 'vfile'
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
import {settleAll} from './settle-all.ts'
import type {BuildHooks} from './types.ts'

/**
 * All of them side by side; only the printed flashcards wait for the booklet, because their backs name its pages. Messages
 * come in the order of the documents, whichever was quicker.
 */
export async function buildDocuments(
  context: DocumentContext,
  {onProgress}: BuildHooks,
): Promise<Map<DocumentName, BuiltDocument>> {
  const {options, guide, file} = context
  const candidates = (document: PackDocument): CandidateContext => {
    const own = contextFor(context, document)
    return {...own, guide: forCandidate(own.guide)}
  }
  const wanted = (name: PackDocument): boolean => options.documents.includes(name)
  const built = new Map<DocumentName, BuiltDocument>()
  const told = {scorecards: messagesApart(file), flashcards: messagesApart(file)}
  const booklet = async (): Promise<Folios> => {
    const geometry = bookletGeometry(options.bookletPaper, editions[options.edition].large)
    if (!wanted('booklet') || !geometry) return {}
    onProgress?.(`${guide.title}: booklet`, 'booklet')
    const document = await buildBooklet(candidates('booklet'), geometry)
    built.set('booklet', document)
    return document.folios
  }
  const flashcards = async (folios: Promise<Folios>): Promise<void> => {
    if (!wanted('flashcards') || context.only?.size === 0) return
    onProgress?.(`${guide.title}: flashcards`, 'flashcards')
    const own: CandidateContext = {...candidates('flashcards'), file: told.flashcards}
    built.set('flashcards', await buildFlashcards(own, folios))
  }
  const scorecards = async (): Promise<void> => {
    if (!wanted('scorecards') || options.kits !== null) return
    onProgress?.(`${guide.title}: scorecards`, 'scorecards')
    const own = contextFor(context, 'scorecards')
    built.set('scorecards', await buildScorecards({...own, file: told.scorecards}))
  }
  // The longest first: scorecards are measured most often, and have the most to be done when they are printed.
  const cards = scorecards()
  const folios = booklet()
  await settleAll([folios, flashcards(folios), cards])
  file.messages.push(...told.scorecards.messages, ...told.flashcards.messages)
  return built
}

type Folios = Readonly<Record<string, string>>

/** The same file, to collect messages on. */
function messagesApart({path, value, data}: VFile): VFile {
  return new VFile({path, value, data})
}
