/** The first card of a section: its front sorts the box, its back lists what is in it. */
import {promptText} from '../../guide/text.ts'
import {count, fill, shorten, type Words} from '../words.ts'
import type {CardGroup} from './content.ts'
import {sectionMark} from './section-mark.ts'
import type {Divider, Face} from './types.ts'

/** Sizes of titles and ways to set the list, best first; the last of each shows less. */
export const titleSettings = ['h27', 'h21', 'h16', 'h12'] as const
export const listSettings = ['one', 'one close', 'two', 'two close', 'none'] as const
/** No line of a list is wider than this many characters of it; what is too wide for its column ends in an ellipsis. */
const longestEntry = 120
/** Of titles that no size gets onto a card, so much stands there. */
const longestTitle = 60

export interface DividerOptions {
  guideTitle: string
  /** Settings by index, `null` where they are yet to be fitted; -1 where none fits. */
  fitted: {title: number; list: number} | null
  words: Words
}

/** A guess at how a face of a divider is set, where there is no browser to measure with: by the length of what it has. */
export function guessDivider(divider: Divider | null): number {
  if (!divider) return -1
  const isTitle = divider.fits === titleSettings.join('|')
  const most = isTitle ? [30, 60, 100, 160] : [11, 15, 22, 30, Number.POSITIVE_INFINITY]
  return most.findIndex((length) => (isTitle ? divider.title.length : divider.entries.length) <= length)
}

/** `cards` counts those that the questions of the group need. */
export function dividerFaces(
  group: CardGroup,
  cards: number,
  {guideTitle, fitted, words}: DividerOptions,
): [front: Face, back: Face] {
  const [first, last] = [group.cards[0], group.cards.at(-1)]
  const range = first && last && first !== last ? `${first.number}–${last.number}` : (first?.number ?? '')
  const title = group.title ?? ''
  const divider = {
    title: fitted?.title === -1 ? shorten(title, longestTitle) : title,
    summary: fill(words.flashcards.dividerSummary, {
      questions: count(words, words.common.questions, group.cards.length),
      cards: count(words, words.common.cards, cards),
    }),
    guide: shorten(guideTitle, 80),
    entries: group.cards.map(({number, question}) => ({number, text: shorten(promptText(question), longestEntry)})),
    rule: words.flashcards.dividerRule,
  }
  const face = (side: 'front' | 'back', settings: ReadonlyArray<string>, index: number | undefined): Face => ({
    key: `divider-${group.index}-${side}`,
    identifier: null,
    side,
    mark: sectionMark(group.index),
    number: range,
    code: null,
    label: null,
    section: '',
    part: null,
    divider: {
      ...divider,
      setting: settings.at(index ?? 0) as string,
      fits: index === undefined ? settings.join('|') : null,
    } satisfies Divider,
    body: null,
  })
  return [face('front', titleSettings, fitted?.title), face('back', listSettings, fitted?.list)]
}
