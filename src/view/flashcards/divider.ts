/** The first card of a section: its front sorts the box, its back lists what is in it. */
import {promptText} from '../../guide/text.ts'
import {count, fill, shorten, type Words} from '../words.ts'
import type {CardGroup} from './content.ts'
import {sectionMark} from './section-mark.ts'
import type {Divider, Face} from './types.ts'

const inset = 7
const mmPerPt = 25.4 / 72
/** What the mark takes of the width, and the head, the line below the title and the guide’s name of the height, in mm. */
const besideMark = 36
const aboveAndBelow = 14 + 4 + 6 + 7 + 8
/** Width of an average character of the light titles ÷ size. */
const titleCharacter = 0.54
/** No line of a list is wider than this many characters of it; what is too wide for its column ends in an ellipsis. */
const longestEntry = 120

/** From large to small. */
const titleSizes = [
  {className: null, size: 27, leading: 30},
  {className: 'h21', size: 21, leading: 24},
  {className: 'h16', size: 16, leading: 19},
  {className: 'h12', size: 12, leading: 15},
]

/** How lists are set on a card 74 mm high, by length; longer ones are left out. */
const lists = [
  {most: 11, close: false, columns: false},
  {most: 15, close: true, columns: false},
  {most: 22, close: false, columns: true},
  {most: 30, close: true, columns: true},
]

interface Card {
  width: number
  height: number
}

export interface DividerOptions {
  guideTitle: string
  /** Size of a card in mm. */
  card: Card
  /** Leaves out so many of the largest sizes, for titles that came out wider than their letters’ average. */
  smaller: number
  words: Words
}

export const mostSmaller = titleSizes.length - 1

/** `cards` counts those that the questions of the group need. */
export function dividerFaces(
  group: CardGroup,
  cards: number,
  {guideTitle, card, smaller, words}: DividerOptions,
): [front: Face, back: Face] {
  const [first, last] = [group.cards[0], group.cards.at(-1)]
  const range = first && last && first !== last ? `${first.number}–${last.number}` : (first?.number ?? '')
  const divider: Divider = {
    ...titleOf(group.title ?? '', card, smaller),
    summary: fill(words.flashcards.dividerSummary, {
      questions: count(words, words.common.questions, group.cards.length),
      cards: count(words, words.common.cards, cards),
    }),
    guide: shorten(guideTitle, 80),
    ...listOf(group, card),
    rule: words.flashcards.dividerRule,
  }
  const face = (side: Face['side']): Face => ({
    key: `divider-${group.index}-${side}`,
    side,
    mark: sectionMark(group.index),
    number: range,
    label: null,
    section: '',
    part: null,
    divider,
    body: null,
  })
  return [face('front'), face('back')]
}

/** The title at the largest size that fits left of the mark; one too long for the smallest is shortened. */
function titleOf(title: string, card: Card, smaller: number): Pick<Divider, 'title' | 'titleSize'> {
  const width = card.width - 2 * inset - besideMark
  const height = card.height - aboveAndBelow
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length))
  for (const {className, size, leading} of titleSizes.slice(smaller)) {
    const perLine = Math.floor(width / (size * mmPerPt * titleCharacter))
    const lines = Math.floor(height / (leading * mmPerPt))
    if (longest <= perLine && linesFor(title, perLine) <= lines) return {title, titleSize: className}
  }
  const {size, leading} = titleSizes.at(-1) as (typeof titleSizes)[number]
  const perLine = Math.floor(width / (size * mmPerPt * titleCharacter))
  const most = perLine * Math.max(1, Math.floor(height / (leading * mmPerPt)) - 1)
  return {title: shorten(title, most), titleSize: 'h12'}
}

/** Lines of a text set word by word. */
function linesFor(text: string, perLine: number): number {
  let [lines, used] = [1, 0]
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > perLine) [lines, used] = [lines + 1, word.length]
    else used += (used > 0 ? 1 : 0) + word.length
  }
  return lines
}

function listOf(group: CardGroup, card: Card): Pick<Divider, 'entries' | 'close' | 'columns'> {
  const rows = (card.height - 27.4) / 46.6
  const list = lists.find(({most}) => group.cards.length <= Math.floor(most * rows))
  if (!list) return {entries: [], close: false, columns: false}
  const entries = group.cards.map(({number, question}) => ({number, text: shorten(promptText(question), longestEntry)}))
  return {entries, close: list.close, columns: list.columns}
}
