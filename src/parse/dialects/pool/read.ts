/**
 * The lines of an exam pool → its questions, and what stands between them.
 *
 * A line with a code and a key opens a question, if choices follow it: `T1A01 (C) [97.1]`. Errata name codes and keys,
 * too, but nothing to choose from.
 */
import {type Line, linesOf, sliceLine} from '../../text/lines.ts'

export interface PoolQuestion {
  code: Line
  /** The letters of the right choices. */
  key: string
  /** What follows the key on its line, such as the rule that the question rests on. */
  reference: Line
  stem: Array<Line>
  choices: Array<{letter: Line; lines: Array<Line>}>
  /** What follows, up to the next question. */
  after: Array<Line>
}

export interface Pool {
  before: Array<Line>
  questions: Array<PoolQuestion>
  /** How many lines have a code and a key. */
  headers: number
}

const header =
  /^\s*((?=[^\s(]*\d)[\p{L}\d]+(?:[-.][\p{L}\d]+)*)\s*[([]([A-H](?:\s*[,/&]?\s*[A-H]){0,7})[)\]]\s*(?![\p{L}\p{N}])/u
const option = /^\s*\(?([A-Ha-h])[.):](?:\s+(?=\S)|(?=\p{Lu}\p{L}|\d))/u
const ruler = /^\s*(?:~|([~=_*-])\1+)\s*$/

/** Whether there can be a key in a text. */
export function mayBePool(text: string): boolean {
  return /[([][A-H](?:\s*[,/&]?\s*[A-H]){0,7}[)\]]/.test(text)
}

export function readPool(text: string, from: number): Pool {
  const lines = linesOf(text, from)
  const pool: Pool = {before: [], questions: [], headers: 0}
  for (const [index, line] of lines.entries()) {
    const match = header.exec(line.text)
    if (match) pool.headers++
    const last = pool.questions.at(-1)
    if (match && hasChoices(lines, index)) pool.questions.push(open(line, match))
    else if (last) addLine(last, line, lines[index - 1])
    else pool.before.push(line)
  }
  return pool
}

/** Whether two choices follow a line before the next one with a code. */
function hasChoices(lines: Array<Line>, index: number): boolean {
  let found = 0
  for (const {text} of lines.slice(index + 1, index + 60)) {
    if (header.test(text) || isRuler(text)) return false
    if (option.test(text)) found++
    if (found === 2) return true
  }
  return false
}

function open(line: Line, match: RegExpExecArray): PoolQuestion {
  const start = line.text.search(/\S/)
  const code = match[1] as string
  return {
    code: sliceLine(line, start, start + code.length),
    key: (match[2] as string).replace(/[^A-H]/g, ''),
    reference: sliceLine(line, match[0].length),
    stem: [],
    choices: [],
    after: [],
  }
}

function addLine(question: PoolQuestion, line: Line, previous: Line | undefined): void {
  const {stem, choices, after} = question
  const last = choices.at(-1)
  const match = option.exec(line.text)
  const blank = line.text.trim() === ''
  if (after.length > 0) after.push(line)
  else if (match && follows(match[1] as string, last?.letter.text)) {
    const at = line.text.indexOf(match[1] as string)
    choices.push({letter: sliceLine(line, at, at + 1), lines: [sliceLine(line, match[0].length)]})
  } else if (!last) stem.push(line)
  else if (isRuler(line.text)) after.push({text: '', offset: line.offset})
  else if (blank) return
  else if (previous?.text.trim() === '') after.push(line)
  else last.lines.push(line)
}

function follows(letter: string, last: string | undefined): boolean {
  return letter.toUpperCase().charCodeAt(0) - (last?.toUpperCase() ?? '@').charCodeAt(0) === 1
}

export function isRuler(text: string): boolean {
  return ruler.test(text)
}
