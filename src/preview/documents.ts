/** The documents of one reading of a guide, each made when it is asked for, and once. */

import {contextFor} from '../build/create-context.ts'
import {buildBooklet} from '../build/documents/booklet.ts'
import type {BuiltDocument, CandidateContext, DocumentContext} from '../build/documents/context.ts'
import {buildFlashcards} from '../build/documents/flashcards.ts'
import {buildScorecards} from '../build/documents/scorecards.ts'
import {namingQuestions} from '../build/name-question.ts'
import {forCandidate} from '../guide/audience.ts'
import type {PackDocument} from '../options/row.ts'
import type {DocumentName} from '../render/fonts/families.ts'
import {editions} from '../view/booklet/editions.ts'
import {bookletGeometry} from '../view/booklet/geometry.ts'

export interface Documents {
  /** `null` for one that this paper has no room for. */
  make(name: DocumentName): Promise<BuiltDocument | null>
  /** What is made already. */
  pages(name: DocumentName): number | null
}

/** Characters of the page: a few questions. Smaller parts cost more than they save, since each has the fonts with it. */
const partLength = 30_000

export function createDocuments(context: DocumentContext): Documents {
  const making = new Map<DocumentName, Promise<BuiltDocument | null>>()
  const pages = new Map<DocumentName, number | null>()
  // In small parts, of which a save changes one or two: the others are known already.
  const candidates = (document: PackDocument): CandidateContext => {
    const own = contextFor(context, document)
    return {...own, guide: forCandidate(own.guide), partLength}
  }
  const booklet = async () => {
    const geometry = bookletGeometry(context.options.bookletPaper, editions[context.options.edition].large)
    return geometry ? buildBooklet(candidates('booklet'), geometry) : null
  }
  let bookletMade: ReturnType<typeof booklet> | null = null
  const makers: Partial<Record<DocumentName, () => Promise<BuiltDocument | null>>> = {
    booklet: () => {
      bookletMade ??= booklet()
      return bookletMade
    },
    scorecards: () => buildScorecards(contextFor(context, 'scorecards')),
    // Their backs name the booklet’s pages.
    flashcards: async () => {
      bookletMade ??= booklet()
      return buildFlashcards(candidates('flashcards'), (await bookletMade)?.folios ?? {})
    },
  }
  return {
    make(name) {
      const made =
        making.get(name) ??
        namingQuestions(context, async () => (await makers[name]?.()) ?? null).then((document) => {
          pages.set(name, document?.pages ?? null)
          return document
        })
      making.set(name, made)
      return made
    },
    pages: (name) => pages.get(name) ?? null,
  }
}
