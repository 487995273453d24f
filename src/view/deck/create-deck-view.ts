/** Guide → cards without a size, in the order of the guide. */
import type {CandidateGuide} from '../../guide/audience.ts'
import {promptText, sectionTitle} from '../../guide/text.ts'
import type {FlowContent, GuideContent, Question} from '../../guide/types.ts'
import {directionOf} from '../direction.ts'
import {type Back, type CardSource, cardGroups} from '../flashcards/content.ts'
import {type SafeHtml, type ToHtml, unwrapParagraph} from '../html/to-html.ts'
import {shownLabel} from '../question-label.ts'
import {wordsFor} from '../words.ts'
import {otherParts} from './other-parts.ts'
import type {DeckCard, DeckView} from './types.ts'

export interface DeckOptions {
  toHtml: ToHtml
  /** What stands on the back; the first that a question has when `null`. */
  back: Back | null
}

/** Prompts over so many characters are long. */
const longPrompt = 80

export function createDeckView(guide: CandidateGuide, {toHtml, back}: DeckOptions): DeckView {
  const paths = pathsIn(guide.children, [])
  const sources = cardGroups(guide, back).flatMap((group) => group.cards)
  return {
    identifier: guide.identifier,
    title: guide.title,
    author: guide.author,
    lang: guide.lang,
    dir: directionOf(guide),
    words: wordsFor(guide.lang),
    cards: sources.map((source) => deckCard(source, paths.get(source.question) ?? [], toHtml)),
  }
}

function deckCard(source: CardSource, path: Array<string>, toHtml: ToHtml): DeckCard {
  const {question, front, back} = source
  const html = (flow: Array<FlowContent>, name: string): SafeHtml =>
    toHtml(flow, {prefix: `${question.identifier}-${name}`})
  return {
    identifier: question.identifier,
    number: source.number,
    label: shownLabel(question, source.words),
    section: source.section,
    path,
    topics: question.topics,
    level: question.level,
    facts: source.facts,
    long: front.flow.length > 1 || front.choices.length > 0 || promptText(question).length > longPrompt,
    questionHtml: html(front.flow, 'asked'),
    choices: front.choices.map((choice) => ({
      label: choice.label,
      html: unwrapParagraph(html(choice.children, `choice-${choice.label}`)),
      right: choice.correct === true,
    })),
    verdict: back.verdict,
    answerHtml: html(back.flow, 'short'),
    tipHtml: back.tip.length > 0 ? unwrapParagraph(html(back.tip, 'tip')) : null,
    parts: otherParts(source).map(({label, flow}, index) => ({label, html: html(flow, `part-${index}`)})),
  }
}

/** By question: the titles of the sections around it. */
function pathsIn(nodes: ReadonlyArray<GuideContent>, path: Array<string>): Map<Question, Array<string>> {
  const paths = new Map<Question, Array<string>>()
  for (const node of nodes) {
    if (node.type === 'question') paths.set(node, path)
    if (node.type !== 'section') continue
    const inner = pathsIn(node.children as Array<GuideContent>, [...path, sectionTitle(node)])
    for (const [question, own] of inner) paths.set(question, own)
  }
  return paths
}
