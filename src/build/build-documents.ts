/** The documents of one guide, as far as they do not wait for each other. */
import {VFile} from 'vfile'
import {forCandidate} from '../guide/audience.ts'
import {questionsOf} from '../guide/walk.ts'
import type {PackDocument} from '../options/row.ts'
import {editions} from '../view/booklet/editions.ts'
import {bookletGeometry} from '../view/booklet/geometry.ts'
import {contextFor} from './create-context.ts'
import {buildBooklet} from './documents/booklet.ts'
import type {BuiltDocument, CandidateContext, DocumentContext} from './documents/context.ts'
import {buildFlashcards} from './documents/flashcards.ts'
import {buildScorecards} from './documents/scorecards.ts'
import {settleAll} from './settle-all.ts'
import type {BuildHooks} from './types.ts'

/** Of more questions, the documents have no room beside each other. */
const mostTogether = 1000

/**
 * All of them side by side, unless there are too many questions; only the printed flashcards wait for the booklet, because
 * their backs name its pages. Messages come in the order of the documents, whichever was quicker. Each is given to `take`
 * once it is made, and no longer kept then. Returns what came of each.
 */
export async function buildDocuments<Taken>(
  context: DocumentContext,
  {onProgress}: BuildHooks,
  take: (name: PackDocument, document: BuiltDocument) => Promise<Taken>,
): Promise<Map<PackDocument, Taken>> {
  const {options, guide, file} = context
  const candidates = (document: PackDocument): CandidateContext => {
    const own = contextFor(context, document)
    return {...own, guide: forCandidate(own.guide)}
  }
  const wanted = (name: PackDocument): boolean => options.documents.includes(name)
  const taken = new Map<PackDocument, Taken>()
  const finish = async (name: PackDocument, document: BuiltDocument): Promise<void> => {
    taken.set(name, await take(name, document))
  }
  let written: Promise<void> | undefined
  const told = {scorecards: messagesApart(file), flashcards: messagesApart(file)}
  const booklet = async (): Promise<Folios> => {
    const geometry = bookletGeometry(options.bookletPaper, editions[options.edition].large)
    if (!wanted('booklet') || !geometry) return {}
    onProgress?.(`${guide.title}: booklet`, 'booklet')
    const {folios, ...document} = await buildBooklet(candidates('booklet'), geometry)
    // Whoever waits for the pages need not wait for the disk.
    written = finish('booklet', document)
    return folios
  }
  const flashcards = async (folios: Promise<Folios>): Promise<void> => {
    if (!wanted('flashcards') || context.only?.size === 0) return
    onProgress?.(`${guide.title}: flashcards`, 'flashcards')
    const own: CandidateContext = {...candidates('flashcards'), file: told.flashcards}
    await finish('flashcards', await buildFlashcards(own, folios))
  }
  const scorecards = async (): Promise<void> => {
    if (!wanted('scorecards') || options.kits !== null) return
    onProgress?.(`${guide.title}: scorecards`, 'scorecards')
    const own = contextFor(context, 'scorecards')
    await finish('scorecards', await buildScorecards({...own, file: told.scorecards}))
  }
  if (questionsOf(guide).length > mostTogether) {
    const folios = booklet()
    await folios
    await written
    await flashcards(folios)
    await scorecards()
  } else {
    // The longest first: scorecards are measured most often, and have the most to be done when they are printed.
    const cards = scorecards()
    const folios = booklet()
    await settleAll([folios.then(() => written), flashcards(folios), cards])
  }
  file.messages.push(...told.scorecards.messages, ...told.flashcards.messages)
  return taken
}

type Folios = Readonly<Record<string, string>>

/** The same file, to collect messages on. */
function messagesApart({path, value, data}: VFile): VFile {
  return new VFile({path, value, data})
}
