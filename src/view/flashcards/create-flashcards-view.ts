/**
 * Guide → what the flashcards’ template receives: cards in order, a divider before each section, dealt to sheets, each
 * back where it meets its front.
 */
import type {CandidateGuide} from '../../guide/audience.ts'
import type {Guide} from '../../guide/types.ts'
import {mm} from '../css.ts'
import {directionOf} from '../direction.ts'
import type {ToHtml} from '../html/to-html.ts'
import {fill, type Words, wordsFor} from '../words.ts'
import type {Back, CardGroup, CardSource} from './content.ts'
import {dividerFaces} from './divider.ts'
import type {Candidate, Draft, FittedFace} from './draft.ts'
import {mayBeTooLong} from './estimate.ts'
import {createDraftFace, createFace} from './faces.ts'
import {groupsOf} from './fittings.ts'
import {cardGeometry} from './geometry.ts'
import {createList} from './list.ts'
import {type Card, imposeCards, type SheetOptions} from './sheets.ts'
import type {Face, FlashcardsView, Sheet} from './types.ts'

export interface FlashcardsOptions extends SheetOptions {
  toHtml: ToHtml
  back: Back | null
  large: boolean
  /** Only the cards of these questions, by identifier, and no dividers; `null` for all. */
  only: ReadonlySet<string> | null
  /** By identifier: the page of the booklet that has the whole answer. */
  folios: Readonly<Record<string, string>>
}

/** By group: which settings the front and the back of its divider take, by index. */
export type FittedDividers = ReadonlyArray<{title: number; list: number}>

/** A draft, to be measured; where its pieces stand only if it may not fit. `key` names it on its page. */
export function draftFace(draft: Draft, key: string, options: FlashcardsOptions, guide: Guide): Face {
  const placed = draft.placed && mayBeTooLong(draft, cardGeometry(options.stock, options.large))
  return faceOf({...draft, placed}, key, options, guide)
}

/** All that the measure of a draft depends on, but for templates and styles. */
export function describeDraft(draft: Draft, options: FlashcardsOptions, guide: Guide): string {
  const {words: _, ...head} = viewHead(guide, options)
  return JSON.stringify([head, faceOf({...draft, placed: false}, 'face', options, guide)])
}

/** The page of the full answer is not known yet; its number has three digits at most. */
function faceOf(draft: Draft, key: string, {toHtml}: FlashcardsOptions, {lang}: Guide): Face {
  const reference = fill(wordsFor(lang).flashcards.fullAnswer, {page: '000'})
  return createDraftFace(draft, {toHtml, reference, key})
}

/** The dividers to be measured, two faces each; `cards` counts those of each group. */
export function draftDividers(guide: Guide, cards: ReadonlyArray<number>, options: FlashcardsOptions): Array<Face> {
  return groupsOf(guide, options).flatMap((group, index) =>
    hasDivider(group, options) ? dividerOf(guide, group, cards[index] ?? 0, null) : [],
  )
}

/** A page of faces to be measured. */
export function createMeasureView(
  faces: ReadonlyArray<Face>,
  options: FlashcardsOptions,
  guide: Guide,
): FlashcardsView {
  const sheet: Sheet = {
    id: 'measure',
    side: 'front',
    bookmark: '',
    marks: '',
    folds: '',
    line: null,
    shift: null,
    faces: faces.map((face) => ({x: mm(0), y: mm(0), turned: false, face})),
  }
  return {...viewHead(guide, options), sheets: [sheet], list: null}
}

/** How many cards each group needs, whose faces need so many. */
export function cardCounts(guide: Guide, faces: ReadonlyArray<number>, options: FlashcardsOptions): Array<number> {
  let index = 0
  return groupsOf(guide, options).map(({cards}) =>
    cards.reduce((sum) => sum + Math.max(faces[index++] ?? 0, faces[index++] ?? 0), 0),
  )
}

/** The cards as they are printed. */
export function createFlashcardsView(
  guide: CandidateGuide,
  fitted: ReadonlyArray<FittedFace>,
  dividers: FittedDividers,
  options: FlashcardsOptions,
): FlashcardsView {
  const counts = cardCounts(
    guide,
    fitted.map(({parts}) => parts.length),
    options,
  )
  const faces = fitted[Symbol.iterator]()
  let divider = 0
  const cards = groupsOf(guide, options).flatMap((group, index): Array<Card> => {
    const own = group.cards.flatMap((source) => {
      const [front, back] = [faces.next().value, faces.next().value]
      return front && back ? cardsOf(source, front, back, options) : []
    })
    if (!hasDivider(group, options)) return own
    return [dividerOf(guide, group, counts[index] ?? 0, dividers[divider++] ?? {title: -1, list: -1}), ...own]
  })
  return {...viewHead(guide, options), sheets: imposeCards(cards, options, wordsFor(guide.lang)), list: null}
}

/** The same without cards, in two columns. */
export function createListView(guide: Guide, options: FlashcardsOptions): FlashcardsView {
  return {...viewHead(guide, options), sheets: [], list: createList(guide, groupsOf(guide, options), options)}
}

/** None among cards that take the place of others. */
function hasDivider({title}: CardGroup, {only}: FlashcardsOptions): boolean {
  return title !== null && only === null
}

function dividerOf(guide: Guide, group: CardGroup, cards: number, fitted: FittedDividers[number] | null): Card {
  return dividerFaces(group, cards, {guideTitle: guide.title, fitted, words: wordsFor(guide.lang)})
}

/**
 * As many cards as the longer side needs. The prompt is repeated on each, or its last part; the answer ends on the last
 * one, and begins on all that come before it.
 */
function cardsOf(source: CardSource, front: FittedFace, back: FittedFace, options: FlashcardsOptions): Array<Card> {
  const {flashcards} = source.words
  const of = Math.max(front.parts.length, back.parts.length)
  const folio = options.folios[source.question.identifier]
  const reference = folio && !source.back.whole && hasMore(source) ? fill(flashcards.fullAnswer, {page: folio}) : null
  const face = (side: FittedFace, index: number, part: number): Face => {
    const candidate = side.parts[Math.max(0, Math.min(index, side.parts.length - 1))] as Candidate
    const key = `${source.question.identifier}-${part}-${candidate.content.side}`
    return createFace(candidate, {index: part, of}, {toHtml: options.toHtml, reference, key})
  }
  return Array.from({length: of}, (_, index) => [
    face(front, index, index + 1),
    face(back, index - (of - back.parts.length), index + 1),
  ])
}

/** Of what the guide does not answer itself, the booklet has no more. */
function hasMore({question: {answered}}: CardSource): boolean {
  return answered === 'full' || answered === 'hint'
}

function viewHead(guide: Guide, {stock, large}: FlashcardsOptions): Omit<FlashcardsView, 'sheets' | 'list'> {
  const {width, height} = stock.page
  const card = cardGeometry(stock, large)
  const words: Words = wordsFor(guide.lang)
  return {
    lang: guide.lang,
    dir: directionOf(guide),
    heading: fill(words.flashcards.documentTitle, {title: guide.title}),
    words,
    page: {width: mm(width), height: mm(height), viewBox: `0 0 ${width} ${height}`},
    card: {
      width: mm(card.width),
      height: mm(card.height),
      inset: mm(card.inset),
      scale: card.scale,
      front: mm(card.lead.front),
      high: mm(card.lead.high),
      back: mm(card.lead.back),
      mark: mm(card.mark),
      bleed: mm(stock.bleed),
    },
  }
}
