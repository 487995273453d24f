/** A GIFT question → what is asked, its choices and its answer. */
import {trimWords, type Words, wordsText} from '../../canonical/words.ts'
import type {CanonicalWriter, Paragraph} from '../../canonical/writer.ts'
import {type GiftAnswer, type GiftAnswers, rightOnes} from './answers.ts'
import type {Gift, GiftBlock, Range} from './blocks.ts'
import {type GiftFormat, linesOfRange} from './words.ts'

const questionDepth = 6
const gap = '\\_\\_\\_\\_\\_'
const title = /^\s*::([\s\S]*?)::/
const formatMark = /^\s*\[(html|moodle|plain|markdown)\]/i

/** How the words of one question are read: which format it names. */
type Read = (range: Range | null) => Array<Words>

export function writeQuestion(
  gift: Gift,
  block: Extract<GiftBlock, {kind: 'question'}>,
  answers: GiftAnswers,
  from: number,
  writer: CanonicalWriter,
): void {
  const head = headOf(gift, block)
  const read: Read = (range) => (range ? linesOfRange(gift.clean, range, head.format, from) : [])
  const before = read({start: head.start, end: block.open})
  const after = read({start: block.close + 1, end: block.end})
  const [first = [], ...rest] = paragraphsOf(joinAtGap(before, after))
  const [asked, ...more] = first
  writer.heading(questionDepth, asked ?? [])
  writer.facts([['Label', head.title && linesOfRange(gift.clean, head.title, 'plain', from).flat()]])
  writer.mark('question')
  const ending = head.format === 'markdown' ? '\n' : '\\\n'
  for (const paragraph of [more, ...rest]) writer.paragraph(paragraph, ending)
  const pairs = answers.kind === 'pairs' ? answers.answers : []
  writer.list(pairs.map(({text}) => flat(read(text))).filter((words) => words.length > 0))
  writer.list(sorted(pairs.map(({match}) => flat(read(match)))), '*')
  if (answers.kind === 'choices') writeChoices(answers.answers, gift, read, writer)
  writeAnswer(answers, read, writer)
}

export function writeDescription(gift: Gift, block: GiftBlock, from: number, writer: CanonicalWriter): void {
  const head = headOf(gift, block)
  const name = head.title ? linesOfRange(gift.clean, head.title, 'plain', from).flat() : []
  writer.paragraph([name])
  for (const lines of paragraphsOf(linesOfRange(gift.clean, {start: head.start, end: block.end}, head.format, from)))
    writer.paragraph(lines)
}

function headOf({bare}: Gift, {start, end}: Range): {title: Range | null; format: GiftFormat; start: number} {
  const named = title.exec(bare.slice(start, end))
  const colons = named?.[0].indexOf('::') ?? 0
  const name = named && {start: start + colons + 2, end: start + named[0].length - 2}
  const at = start + (named?.[0].length ?? 0)
  const format = formatMark.exec(bare.slice(at, end))
  return {
    title: name,
    format: (format?.[1]?.toLowerCase() ?? 'moodle') as GiftFormat,
    start: at + (format?.[0].length ?? 0),
  }
}

/** What stands before the braces and after them; a gap is where they were, if anything follows. */
function joinAtGap(before: Array<Words>, after: Array<Words>): Array<Words> {
  if (after.every((words) => wordsText(words).trim() === '')) return before
  const [next = [], ...others] = after
  const last = before.at(-1) ?? []
  const space = /\S$/.test(wordsText(last)) ? ' ' : ''
  return [...before.slice(0, -1), [...last, space, gap, ...next], ...others]
}

function writeChoices(answers: Array<GiftAnswer>, gift: Gift, read: Read, writer: CanonicalWriter): void {
  const right = rightOnes(answers, gift)
  writer.mark('choices')
  writer.choices(
    answers.map((answer) => ({
      letter: null,
      words: flat(read(answer.text)),
      correct: right.size > 0 ? right.has(answer) : null,
    })),
  )
}

function writeAnswer({kind, answers, general}: GiftAnswers, read: Read, writer: CanonicalWriter): void {
  const told = kind === 'choices' ? answers.filter(({weight, feedback}) => weight || feedback) : answers
  const items = told.map((answer) => answerWords(kind, answer, read)).filter((words) => words.length > 0)
  const lines = read(general)
  if (items.length === 0 && wordsText(lines.flat()).trim() === '') return
  writer.mark('answer')
  if (items.length === 1 && kind !== 'choices') writer.paragraph(items)
  else writer.list(items)
  for (const paragraph of paragraphsOf(lines)) writer.paragraph(paragraph)
}

/** An answer with its pair, its tolerance, its weight and its feedback. */
function answerWords(kind: GiftAnswers['kind'], {text, match, weight, feedback}: GiftAnswer, read: Read): Words {
  const own = flat(read(text))
  const pair = flat(read(match))
  const words =
    kind === 'number' ? withTolerance(own) : match ? (own.length > 0 ? [...own, ' → ', ...pair] : pair) : own
  const share = read(weight).flat()
  const comments = kind === 'truth' ? splitFeedback(read(feedback)) : [flat(read(feedback))]
  const said = comments.filter((comment) => comment.length > 0)
  return trimWords([
    ...(weight ? ['(', ...share, '%) '] : []),
    ...words,
    ...said.flatMap((comment, index): Words => [index > 0 ? ' ' : ': ', ...comment]),
  ])
}

/** `3:2` is 3, give or take 2. */
function withTolerance(words: Words): Words {
  return words.flatMap((piece): Words => {
    const at = typeof piece === 'string' ? -1 : piece.text.indexOf(':')
    if (typeof piece === 'string' || at < 0) return [piece]
    const before = {...piece, text: piece.text.slice(0, at).trimEnd()}
    const rest = piece.text.slice(at + 1)
    const start = Math.max(0, rest.search(/\S/))
    return [before, ' ± ', {...piece, text: rest.slice(start), offset: piece.offset + at + 1 + start}]
  })
}

/** A true-or-false question has feedback for a wrong answer, then for a right one. */
function splitFeedback(lines: Array<Words>): Array<Words> {
  const parts: Array<Words> = [[]]
  for (const piece of lines.flat()) {
    const at = typeof piece === 'string' ? -1 : piece.text.indexOf('#')
    if (typeof piece === 'string' || at < 0) parts.at(-1)?.push(piece)
    else {
      parts.at(-1)?.push({...piece, text: piece.text.slice(0, at)})
      parts.push([{...piece, text: piece.text.slice(at + 1), offset: piece.offset + at + 1}])
    }
  }
  return parts.map(trimWords)
}

function paragraphsOf(lines: Array<Words>): Array<Paragraph> {
  const paragraphs: Array<Paragraph> = [[]]
  for (const line of lines.map(trimWords)) {
    if (line.length > 0) paragraphs.at(-1)?.push(line)
    else if (paragraphs.at(-1)?.length) paragraphs.push([])
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

function flat(lines: Array<Words>): Words {
  const filled = lines.map(trimWords).filter((line) => line.length > 0)
  return filled.flatMap((line, index): Words => (index > 0 ? [' ', ...line] : line))
}

/** In an order that gives nothing away, each once. */
function sorted(all: Array<Words>): Array<Words> {
  const named = new Map(all.map((words) => [wordsText(words), words]))
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, words]) => words)
}
