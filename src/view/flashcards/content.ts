/**
 * What goes on a card.
 *
 * Front: what is asked, and the choices. Back: the short answer; else the key points of the framework or of the answer;
 * else the beginning of the answer. An interview answer is not a card, so the whole one is printed only when it is asked for.
 */

import {sectionTitle} from '../../guide/text.ts'
import {toText} from '../../guide/to-text.ts'
import type {Choice, FlowContent, Guide, Question} from '../../guide/types.ts'
import {choicesIn, isDefinition, partOf, questionsOf} from '../../guide/walk.ts'
import {answerAddresses} from '../addresses.ts'
import {restatesKey, rightChoices} from '../restates-key.ts'
import {fill, type Words, wordsFor} from '../words.ts'
import {answerPoints, pointsOf} from './key-points.ts'

export type Back = 'brief' | 'points' | 'answer' | 'tip'

export interface CardSource {
  question: Question
  /** With leading zeros, so that numbers line up and sort. */
  number: string
  /** The guide’s identifier: with the question’s it makes the card’s name for life. */
  guide: string
  section: {index: number; title: string}
  front: {flow: Array<FlowContent>; choices: Array<Choice>}
  back: {flow: Array<FlowContent>; verdict: string | null; tip: Array<FlowContent>; whole: boolean}
  facts: string
  words: Words
}

/** Questions that belong together, with the title that a divider bears; `null` for those in no section. */
export interface CardGroup {
  index: number
  title: string | null
  cards: Array<CardSource>
}

export function cardGroups(guide: Guide, back: Back | null): Array<CardGroup> {
  const groups: Array<CardGroup> = []
  const digits = digitsOf(guide)
  const words = wordsFor(guide.lang)
  let sections = 0
  for (const child of guide.children) {
    const section = child.type === 'section' ? child : null
    const questions = questionsOf(child)
    const index = section ? sections++ : 0
    if (questions.length === 0) continue
    const title = section ? sectionTitle(section) : null
    const last = groups.at(-1)
    const group = last && title === null && last.title === null ? last : {index, title, cards: []}
    if (group !== last) groups.push(group)
    for (const question of questions) {
      const number = String(question.number).padStart(digits, '0')
      const place = {number, guide: guide.identifier, section: {index, title: title ?? guide.title}, words}
      group.cards.push(cardSource(question, place, back))
    }
  }
  return groups
}

type Place = Pick<CardSource, 'number' | 'guide' | 'section' | 'words'>

function cardSource(question: Question, place: Place, back: Back | null): CardSource {
  const choices = choicesIn(partOf(question, 'choices'))
  const right = rightChoices(question).map((choice) => choice.label)
  const tip = partOf(question, 'tip')?.children ?? []
  const {words} = place
  return {
    question,
    ...place,
    front: {flow: partOf(question, 'prompt')?.children ?? [], choices},
    back: {
      ...backFlow(question, back),
      verdict: right.length > 0 ? right.join(' ') : null,
      tip: back === null || back === 'brief' ? tip : [],
    },
    facts: [question.level, question.minutes ? fill(words.common.minutesShort, {n: question.minutes}) : '']
      .filter(Boolean)
      .join(' · '),
    words,
  }
}

/** The first of these that the question has, beginning with what was asked for. */
function backFlow(question: Question, back: Back | null): {flow: Array<FlowContent>; whole: boolean} {
  const answer = restatesKey(question) ? [] : (partOf(question, 'answer')?.children ?? [])
  const sources: Record<Back, () => Array<FlowContent>> = {
    brief: () => partOf(question, 'brief')?.children ?? [],
    points: () => firstFilled(pointsOf(question), answerPoints(answer)),
    answer: () => answer,
    tip: () => partOf(question, 'tip')?.children ?? [],
  }
  const order: Array<Back> = back ? [back, 'brief', 'points', 'answer'] : ['brief', 'points', 'answer']
  for (const name of order) {
    const flow = sources[name]()
    if (flow.length === 0) continue
    const shown = name === 'answer' && back !== 'answer' ? beginningOf(flow) : flow
    return {flow: shown, whole: toText({type: 'root', children: shown}) === toText({type: 'root', children: answer})}
  }
  const right = rightChoices(question).flatMap((choice) => choice.children)
  if (right.length > 0) return {flow: right, whole: true}
  const left = question.children.find((part) => part.type === 'field' && part.children.length > 0)
  if (left) return {flow: left.children as Array<FlowContent>, whole: false}
  return {flow: answerAddresses(question).map(addressLine), whole: false}
}

function firstFilled(...flows: Array<Array<FlowContent>>): Array<FlowContent> {
  return flows.find((flow) => flow.length > 0) ?? []
}

/**
 * The first block of an answer, with what it only leads to: a heading, or a line that ends in a colon. A sentence goes on
 * in the formula below it, and behind that.
 */
function beginningOf(flow: Array<FlowContent>): Array<FlowContent> {
  const end = flow.findIndex((node, index) => {
    const next = flow[index + 1]
    if (node.type === 'math') return !(next?.type === 'paragraph' && /^\s*\p{Ll}/u.test(toText(next)))
    const leads = node.type === 'heading' || next?.type === 'math' || /[:：]\s*$/u.test(toText(node))
    return !leads && !isDefinition(node)
  })
  return flow.slice(0, end < 0 ? flow.length : end + 1)
}

function addressLine(address: string): FlowContent {
  return {type: 'paragraph', children: [{type: 'inlineCode', value: address}]}
}

function digitsOf(guide: Guide): number {
  const questions = questionsOf(guide).length
  return Math.max(2, String(questions).length)
}
