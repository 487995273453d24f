/**
 * Guide → what the flashcards’ template receives: cards in order, a divider before each section, dealt to sheets, each
 * back behind its front.
 */
import type {Guide} from '../../guide/types.ts'
import {mm} from '../css.ts'
import {directionOf} from '../direction.ts'
import type {ToHtml} from '../html/to-html.ts'
import {fill, type Words, wordsFor} from '../words.ts'
import {type Back, type CardSource, cardGroups} from './content.ts'
import {dividerFaces} from './divider.ts'
import {createFace, faceContents} from './faces.ts'
import {type Candidate, type FittedFace, type Fitting, fitFace} from './fit.ts'
import {backOf, deal, type Rectangle, slotsOf} from './impose.ts'
import {cutMarks} from './marks.ts'
import {sheetLine} from './sheet-line.ts'
import type {Stock} from './stock.ts'
import type {Face, FlashcardsView, Sheet} from './types.ts'

export type Sides = 'duplex' | 'fronts' | 'backs'

export interface FlashcardsOptions {
  toHtml: ToHtml
  stock: Stock
  sides: Sides
  back: Back | null
  /** By identifier: the page of the booklet that has the whole answer. */
  folios: Readonly<Record<string, string>>
}

/** Distance of all that is printed on a card from its edge, in mm: for the printer, and for the drift of the back. */
const inset = 7

/** The fittings of all faces, a front and a back for each question in turn. */
export function fittingsOf(guide: Guide, {back, stock}: FlashcardsOptions): Array<Fitting> {
  const area = stock.card.width * stock.card.height
  const sources = cardGroups(guide, back).flatMap((group) => group.cards)
  return sources.flatMap((source) => faceContents(source).map((content) => fitFace(content, area)))
}

/** Faces to be measured, one for each candidate. */
export function createMeasureView(
  candidates: Array<Candidate>,
  options: FlashcardsOptions,
  guide: Guide,
): FlashcardsView {
  const words = wordsFor(guide.lang)
  const reference = fill(words.flashcards.fullAnswer, {page: '000'})
  const faces = candidates.map((candidate, index) =>
    createFace(candidate, {index: 1, of: 2}, {toHtml: options.toHtml, reference, key: `face-${index}`}),
  )
  const sheet: Sheet = {
    side: 'front',
    number: 1,
    of: 1,
    name: {sheet: '', side: ''},
    marks: '',
    line: {left: mm(0), top: mm(0), cuts: null},
    faces: faces.map((face) => ({x: mm(0), y: mm(0), face})),
  }
  return {...viewHead(guide, options), sheets: [sheet]}
}

/** The cards as they are printed, and the questions of which something has no room on any card. */
export function createFlashcardsView(
  guide: Guide,
  fitted: Array<FittedFace>,
  options: FlashcardsOptions,
  smallerDividers = 0,
): {view: FlashcardsView; overflowing: Array<CardSource>; continued: Array<CardSource>} {
  const words = wordsFor(guide.lang)
  const groups = cardGroups(guide, options.back)
  const cards: Array<[front: Face, back: Face]> = []
  const overflowing: Array<CardSource> = []
  const continued: Array<CardSource> = []
  let index = 0
  for (const group of groups) {
    const own: Array<[front: Face, back: Face]> = []
    for (const source of group.cards) {
      const [front, back] = [fitted[index++], fitted[index++]]
      if (!front || !back) continue
      if (front.overflow || back.overflow) overflowing.push(source)
      const pairs = cardsOf(source, front, back, options)
      if (pairs.length > 1) continued.push(source)
      own.push(...pairs)
    }
    if (group.title !== null)
      cards.push(
        dividerFaces(group, own.length, {
          guideTitle: guide.title,
          card: options.stock.card,
          smaller: smallerDividers,
          words,
        }),
      )
    cards.push(...own)
  }
  return {view: {...viewHead(guide, options), sheets: impose(cards, options, words)}, overflowing, continued}
}

/**
 * As many cards as the longer side needs. The prompt is repeated on each, or its last part; the answer ends on the last
 * one, and begins on all that come before it.
 */
function cardsOf(
  source: CardSource,
  front: FittedFace,
  back: FittedFace,
  options: FlashcardsOptions,
): Array<[front: Face, back: Face]> {
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

function impose(cards: Array<[front: Face, back: Face]>, options: FlashcardsOptions, words: Words): Array<Sheet> {
  const {stock, sides} = options
  const slots = slotsOf(stock)
  const sheets = deal(cards, slots.length)
  return sheets.flatMap((own, index) => {
    const used = slots.slice(0, own.length)
    const common = {number: index + 1, of: sheets.length}
    const {front: frontName, back: backName, sheetOf} = words.flashcards
    const sheet = fill(sheetOf, {n: common.number, of: common.of})
    const front: Sheet = {
      ...common,
      side: 'front',
      name: {sheet, side: frontName},
      marks: cutMarks(stock, used),
      line: sheetLine(stock, used, words),
      faces: own.map(([face], slot) => placed(face, used[slot] as Rectangle)),
    }
    const back: Sheet = {
      ...common,
      side: 'back',
      name: {sheet, side: backName},
      marks: '',
      line: {...sheetLine(stock, used, words), cuts: null},
      faces: own.map(([, face], slot) => placed(face, backOf(used[slot] as Rectangle, stock.page, 'long'))),
    }
    return [...(sides === 'backs' ? [] : [front]), ...(sides === 'fronts' ? [] : [back])]
  })
}

function placed(face: Face, slot: Rectangle): Sheet['faces'][number] {
  return {x: mm(slot.x), y: mm(slot.y), face}
}

function viewHead(guide: Guide, {stock}: FlashcardsOptions): Omit<FlashcardsView, 'sheets'> {
  const {width, height} = stock.page
  const words = wordsFor(guide.lang)
  return {
    lang: guide.lang,
    dir: directionOf(guide),
    heading: fill(words.flashcards.documentTitle, {title: guide.title}),
    words,
    page: {width: mm(width), height: mm(height), viewBox: `0 0 ${width} ${height}`},
    card: {width: mm(stock.card.width), height: mm(stock.card.height), inset: mm(inset)},
  }
}
