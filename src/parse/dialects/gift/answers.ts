/** What stands between the braces of a GIFT question → what kind it is, and its answers as ranges of the text. */
import type {Gift, Range} from './blocks.ts'

export interface GiftAnswer {
  /** `=` is right, `~` is wrong unless it weighs something; `null` where none stands. */
  sign: '=' | '~' | null
  /** The digits between `%` and `%`. */
  weight: Range | null
  text: Range
  feedback: Range | null
  /** For a pair: what belongs to the text. */
  match: Range | null
}

export type GiftKind = 'essay' | 'truth' | 'number' | 'pairs' | 'choices' | 'words'

export interface GiftAnswers {
  kind: GiftKind
  answers: Array<GiftAnswer>
  general: Range | null
}

const truth = /^(?:T|TRUE|F|FALSE)$/i
const weighted = /^\s*%(-?\d+(?:\.\d+)?)%/
const format = /^\s*\[(?:html|moodle|plain|markdown)\]/i

/** The answers between two braces; `null` where text stands that is none. Words without a sign are a short answer. */
export function readAnswers({bare}: Gift, open: number, close: number): GiftAnswers | null {
  const inner = {start: open + 1, end: close}
  const hashes = bare.slice(inner.start, inner.end).indexOf('####')
  const end = hashes < 0 ? close : inner.start + hashes
  const general = hashes < 0 ? null : {start: end + 4, end: close}
  const text = bare.slice(inner.start, end)
  if (text.trim() === '') return {kind: 'essay', answers: [], general}
  const number = /^\s*#/.exec(text)
  const from = inner.start + (number?.[0].length ?? 0)
  const answers = split(bare, from, end)
  const [first] = answers
  if (number)
    return answers.every(({text: {start, end: to}}) => isNumber(bare.slice(start, to)))
      ? {kind: 'number', answers, general}
      : null
  if (first?.sign === null && answers.length === 1) {
    const word = bare.slice(first.text.start, first.text.end).trim()
    return {kind: truth.test(word) ? 'truth' : 'words', answers: [first], general}
  }
  if (first?.sign === null) return null
  if (answers.some(({sign}) => sign === '~')) return {kind: 'choices', answers, general}
  const pairs = answers.map((answer) => pairOf(bare, answer))
  if (pairs.every((pair) => pair.match !== null)) return {kind: 'pairs', answers: pairs, general}
  return {kind: 'words', answers, general}
}

/** A number, a range, or the star that stands for any other one. */
function isNumber(text: string): boolean {
  return /^\s*(?:[-+]?[.\d]|\*|$)/.test(text)
}

function split(bare: string, start: number, end: number): Array<GiftAnswer> {
  const signs = [...bare.slice(start, end).matchAll(/[=~]/g)].map(({index}) => start + index)
  const before = signs[0] ?? end
  const bounds = bare.slice(start, before).trim() === '' ? signs : [start, ...signs]
  return bounds.map((bound, index) => answerOf(bare, bound, bounds[index + 1] ?? end))
}

function answerOf(bare: string, start: number, end: number): GiftAnswer {
  const first = bare[start]
  const sign = first === '=' || first === '~' ? first : null
  let from = start + (sign ? 1 : 0)
  const mark = weighted.exec(bare.slice(from, end))
  const weight = mark ? {start: from + mark[0].indexOf('%') + 1, end: from + mark[0].length - 1} : null
  from += mark?.[0].length ?? 0
  from += format.exec(bare.slice(from, end))?.[0].length ?? 0
  const hash = bare.slice(from, end).indexOf('#')
  const text = {start: from, end: hash < 0 ? end : from + hash}
  return {sign, weight, text, feedback: hash < 0 ? null : {start: from + hash + 1, end}, match: null}
}

function pairOf(bare: string, answer: GiftAnswer): GiftAnswer {
  const arrow = bare.slice(answer.text.start, answer.text.end).indexOf('->')
  if (arrow < 0) return answer
  const at = answer.text.start + arrow
  return {...answer, text: {start: answer.text.start, end: at}, match: {start: at + 2, end: answer.text.end}}
}

/** Which answers are right: those of full credit; where none is, those of some. */
export function rightOnes(answers: Array<GiftAnswer>, {clean}: Gift): Set<GiftAnswer> {
  const credit = (answer: GiftAnswer): number =>
    answer.weight ? Number(clean.slice(answer.weight.start, answer.weight.end)) : answer.sign === '=' ? 100 : 0
  const full = answers.filter((answer) => credit(answer) >= 100)
  return new Set(full.length > 0 ? full : answers.filter((answer) => credit(answer) > 0))
}
