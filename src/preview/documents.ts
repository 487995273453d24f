/** The documents of one reading of a guide, each made when it is asked for, and once. */
import {contextFor} from '../build/create-context.ts'
import type {CandidateContext, DocumentContext} from '../build/documents/context.ts'
import {buildFlashcards, layFlashcards} from '../build/documents/flashcards.ts'
import {type LaidBooklet, layBooklet} from '../build/documents/lay-booklet.ts'
import {layScorecards} from '../build/documents/scorecards.ts'
import {namingQuestions} from '../build/name-question.ts'
import type {PackMemory} from '../build/pack-memory.ts'
import {forCandidate} from '../guide/audience.ts'
import type {PackDocument} from '../options/row.ts'
import {pageMapOf, readPageMap} from '../print/pdf/page-map.ts'
import type {Printer} from '../print/printer.ts'
import type {DocumentName} from '../render/fonts/families.ts'
import {editions} from '../view/booklet/editions.ts'
import {bookletGeometry, ptPerMm} from '../view/booklet/geometry.ts'
import type {BookletLayout} from '../view/booklet/layout.ts'
import {roman} from '../view/words.ts'
import {type Proof, printedParts, sheetParts} from './proof.ts'

export interface Documents {
  /** `null` for one that this paper has no room for. */
  make(name: DocumentName): Promise<Proof | null>
  /** The pages of what is made already. */
  pages(name: DocumentName): number | null
  /** A part of what is made already, printed. */
  part(id: string): Promise<Uint8Array> | null
}

/** What one reading leaves to the next. */
export interface Memory {
  /** Most changes move nothing to another page. */
  layout: BookletLayout | null
  pack: PackMemory
}

/** Sheets of flashcards that change together. */
const frontAndBack = 2
/** Characters of the page: about a question. A save changes one part or two; the others are known already. */
const partLength = 6_000

type Proofed = DocumentContext & {printer: Printer}
type Maker = () => Promise<Proof | null>

export function createDocuments(context: Proofed, memory: Memory): Documents {
  const making = new Map<DocumentName, ReturnType<Maker>>()
  const made = new Map<DocumentName, Proof>()
  const own = (document: PackDocument): Proofed => ({...contextFor(context, document), printer: context.printer})
  const candidates = (document: PackDocument): ForCandidates => {
    const given = own(document)
    return {...given, guide: forCandidate(given.guide), partLength}
  }
  let booklet: Promise<LaidBooklet | null> | null = null
  const layOnce = (): Promise<LaidBooklet | null> => {
    booklet ??= lay(candidates('booklet'), memory)
    return booklet
  }
  const makers: Partial<Record<DocumentName, Maker>> = {
    booklet: async () => {
      const laid = await layOnce()
      return laid && proofOfBooklet(laid)
    },
    scorecards: () => proofOfScorecards(own('scorecards')),
    // Their backs name the booklet’s pages; cards are fitted meanwhile.
    flashcards: () =>
      proofOfFlashcards(
        candidates('flashcards'),
        layOnce().then((laid) => laid?.layout.folios ?? {}),
      ),
  }
  return {
    make(name) {
      const known = making.get(name)
      if (known) return known
      const proof = namingQuestions(context, async () => (await makers[name]?.()) ?? null).then((done) => {
        if (done) made.set(name, done)
        return done
      })
      making.set(name, proof)
      return proof
    },
    pages: (name) => made.get(name)?.labels.length ?? null,
    part(id) {
      for (const {parts} of made.values()) for (const part of parts) if (part.id === id) return part.print()
      return null
    },
  }
}

type ForCandidates = CandidateContext & {printer: Printer}

async function lay(context: ForCandidates, memory: Memory): Promise<LaidBooklet | null> {
  const geometry = bookletGeometry(context.options.bookletPaper, editions[context.options.edition].large)
  if (!geometry) return null
  const laid = await layBooklet(context, geometry, memory.layout)
  memory.layout = laid.layout
  return laid
}

function proofOfBooklet({layout: {frontPages}, map, parts}: LaidBooklet): Proof {
  const [size = {width: 0, height: 0}] = map.pages
  return {
    size,
    labels: map.pages.map((_, index) => (index < frontPages ? roman(index + 1) : String(index - frontPages + 1))),
    parts: printedParts(parts, ({pdf}) => pageMapOf(pdf).pages.length),
  }
}

async function proofOfScorecards(context: Proofed): Promise<Proof> {
  const {width, height} = context.options.sheetPaper
  const {file: html, sheets} = await layScorecards(context)
  return {
    size: {width: width * ptPerMm, height: height * ptPerMm},
    labels: numbers(sheets),
    parts: sheetParts(html, sheets, context.printer),
  }
}

type Folios = Promise<Readonly<Record<string, string>>>

async function proofOfFlashcards(context: ForCandidates, folios: Folios): Promise<Proof | null> {
  const {cards} = context.options
  if (cards.sides === 'list') return proofOfWhole(context, folios)
  const {html, view} = await layFlashcards(context, folios)
  const {width, height} = cards.stock.page
  return {
    size: {width: width * ptPerMm, height: height * ptPerMm},
    labels: numbers(view.sheets.length),
    parts: sheetParts(html, view.sheets.length, context.printer, frontAndBack),
  }
}

/** The list runs over as many pages as it needs. */
async function proofOfWhole(context: ForCandidates, folios: Folios): Promise<Proof | null> {
  const {pdf} = await buildFlashcards(context, folios)
  if (!pdf) return null
  const bytes = pdf.value as Uint8Array
  const {pages} = readPageMap(bytes)
  const [size = {width: 0, height: 0}] = pages
  const parts = printedParts([{bytes, skip: 0}], () => pages.length)
  return {size, labels: numbers(pages.length), parts}
}

function numbers(count: number): Array<string> {
  return Array.from({length: count}, (_, index) => String(index + 1))
}
