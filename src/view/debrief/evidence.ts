/** All that was written on the cards, question by question: what the numbers rest on. */

import type {FilledAnswer} from '../../guide/filled-card.ts'
import type {KitQuestion} from '../../guide/kit.ts'
import {fill, type Words} from '../words.ts'
import type {Member, Panel} from './panel.ts'
import type {EvidenceBlock} from './types.ts'

export function evidenceOf(panel: Panel, words: Words): Array<EvidenceBlock> {
  const blocks = panel.questions.map((question) => ({
    number: String(question.number),
    title: question.title,
    entries: panel.members.flatMap(({letter}, index) => {
      const answer = question.answers[index]
      const entry = answer && answerEntry(answer, question, words)
      return entry ? [{letter, ...entry}] : []
    }),
  }))
  const overall = {
    number: '',
    title: words.debrief.overall,
    entries: panel.members.flatMap((member) => overallEntry(member, words)),
  }
  return [...blocks, overall].filter(({entries}) => entries.length > 0)
}

type Entry = Omit<EvidenceBlock['entries'][number], 'letter'>

/** `null` for a card on which nothing was written and nothing ticked. */
function answerEntry(answer: FilledAnswer, {heard, flags}: KitQuestion, words: Words): Entry | null {
  const list = (numbers: Array<number>, texts: Array<string>): string =>
    numbers.map((number) => texts[number - 1] ?? String(number)).join(' · ')
  const chosen = answer.choices.join(', ')
  const ticks = [
    ...(chosen ? [fill(words.debrief.chose, {list: chosen})] : []),
    ...(answer.heard.length > 0 ? [fill(words.debrief.heard, {list: list(answer.heard, heard)})] : []),
    ...(answer.flags.length > 0 ? [fill(words.debrief.redFlags, {list: list(answer.flags, flags)})] : []),
  ]
  const paragraphs = paragraphsOf(answer.notes)
  if (paragraphs.length === 0 && ticks.length === 0) return null
  return {mark: String(answer.score ?? words.debrief[answer.noScore ?? 'blank']), paragraphs, ticks}
}

function overallEntry({letter, card}: Member, words: Words): EvidenceBlock['entries'] {
  const {overall, overflow} = card
  const parts: Array<[message: string, text: string | null]> = [
    [words.debrief.for, overall.for],
    [words.debrief.against, overall.against],
    [words.debrief.notFoundOut, overall.unknown],
    [words.debrief.moreNotes, overflow.join('\n') || null],
  ]
  const paragraphs = parts.flatMap(([message, text]) => (text ? paragraphsOf(fill(message, {text})) : []))
  const mark = overall.recommendation ? words.debrief[overall.recommendation] : words.debrief.noRecommendation
  return paragraphs.length > 0 ? [{letter, mark, paragraphs, ticks: []}] : []
}

function paragraphsOf(text: string | null): Array<string> {
  return (text ?? '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
}
