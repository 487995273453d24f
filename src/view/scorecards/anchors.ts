/** What ratings mean: authored anchors, else those that the key or the framework gives, else general ones; a card says which. */

import {type InterviewerQuestion, interviewerPart, offeredChoices} from '../../guide/audience.ts'
import {toText} from '../../guide/to-text.ts'
import type {FlowContent} from '../../guide/types.ts'
import type {SafeHtml} from '../html/to-html.ts'
import {shorten} from '../words.ts'
import type {CardTools} from './card.ts'
import {ownWords, plainHtml} from './own-words.ts'
import {stockAnchors} from './stock.ts'

export interface CardAnchors {
  caption: string
  rows: Array<{rating: number; html: SafeHtml}>
  /** Whole, where the card has first sentences only. */
  moved: Array<{rating: number; html: SafeHtml; text: string}>
}

/** Characters of a first sentence that stand on a card in any case. */
const longestSentence = 130

export function anchorsOf(
  question: InterviewerQuestion,
  {steps, move}: {steps: number; move: boolean},
  tools: CardTools,
): CardAnchors {
  const authored = [...(interviewerPart(question, 'anchors')?.children ?? [])].sort((a, b) => a.rating - b.rating)
  if (authored.length > 0) {
    const whole = authored.map(({rating, children}) => ({
      rating,
      text: wordsOf(children),
      html: tools.html(children, `anchor-${rating}`),
    }))
    return {
      caption: tools.words.scorecards.anchorsAuthored,
      rows: move
        ? whole.map(({rating, text}) => ({rating, html: plainHtml(firstSentence(text), tools.toHtml)}))
        : whole.map(({rating, html}) => ({rating, html})),
      moved: move ? whole : [],
    }
  }
  const right = offeredChoices(question).filter((choice) => choice.correct)
  const {caption, rows} = stockAnchors(steps, right.map((choice) => choice.label).join(', '), tools.words)
  return {caption, rows: rows.map(({rating, text}) => ({rating, html: ownWords(text, tools.toHtml)})), moved: []}
}

function wordsOf(children: Array<FlowContent>): string {
  return children.map((node) => toText(node)).join(' ')
}

function firstSentence(text: string): string {
  const [sentence = text] = /^[\s\S]*?[.!?。！？؟](?=\s|$)/u.exec(text) ?? []
  return shorten(sentence, longestSentence)
}
