/**
 * Trivia, as in OpenTriviaQA: what is asked after `#Q`, the right words after `^`, and a choice a line.
 *
 *     #Q Which of these floats?
 *     ^ Cork
 *     A Lead
 *     B Cork
 *
 * What is asked may run over several lines, blank ones too; a choice is right when its words are those after `^`. Where
 * none is, those words are the answer, and the choices have no key.
 */
import {paragraphsOf, splitAsked} from '../canonical/lines.ts'
import {CanonicalWriter, type ChoiceText, type Paragraph} from '../canonical/writer.ts'
import {type Line, linesOf, sliceLine} from '../text/lines.ts'
import type {TextDialect} from './dialect.ts'

interface Item {
  asked: Array<Line>
  right: Array<Line>
  choices: Array<{letter: Line; lines: Array<Line>}>
  /** Lines after a blank one below the choices, which no mark opens. */
  after: Array<Line>
}

const asks = /^#Q[ \t]+(?=\S)/
const answers = /^\^[ \t]*/
const option = /^([A-Z])[ \t]+(?=\S)/
const questionDepth = 6

export const trivia: TextDialect = {
  layer: 'text',
  name: 'trivia',
  score(text) {
    if (!text.includes('#Q')) return 0
    const {items} = read(text, 0)
    const whole = items.filter(({right, choices}) => right.length > 0 && choices.length >= 2)
    return items.length === 0 ? 0 : whole.length / items.length
  },
  write(text, from, out) {
    const {before, items} = read(text, from)
    const writer = new CanonicalWriter(out)
    for (const lines of paragraphsOf(before)) writer.paragraph(lines.map((line) => [line]))
    for (const item of items) writeItem(item, writer)
  },
}

function read(text: string, from: number): {before: Array<Line>; items: Array<Item>} {
  const before: Array<Line> = []
  const items: Array<Item> = []
  for (const line of linesOf(text, from)) {
    const item = items.at(-1)
    const mark = asks.exec(line.text)
    if (mark) items.push({asked: [sliceLine(line, mark[0].length)], right: [], choices: [], after: []})
    else if (item) addLine(item, line)
    else before.push(line)
  }
  return {before, items}
}

function addLine(item: Item, line: Line): void {
  const {asked, right, choices, after} = item
  const last = choices.at(-1)
  const letter = option.exec(line.text)
  const blank = line.text.trim() === ''
  const right0 = answers.exec(line.text)
  if (right.length === 0 && !right0) asked.push(line)
  else if (right.length === 0) right.push(sliceLine(line, right0?.[0].length ?? 0))
  else if (after.length > 0) after.push(line)
  else if (letter && follows(letter[1] as string, last?.letter.text)) {
    choices.push({letter: sliceLine(line, 0, 1), lines: [sliceLine(line, letter[0].length)]})
  } else if (blank && last) after.push(line)
  else if (last) last.lines.push(line)
  else if (!blank) right.push(line)
}

/** Whether a letter comes next, one or two left out at most: other lines run on from the choice before. */
function follows(letter: string, last: string | undefined): boolean {
  const step = letter.charCodeAt(0) - (last ?? '@').charCodeAt(0)
  return step >= 1 && step <= 3
}

function writeItem({asked, right, choices, after}: Item, writer: CanonicalWriter): void {
  const {first, rest} = splitAsked(paragraphsOf(asked), 0)
  const key = fold(right)
  const keyed = choices.some(({lines}) => fold(lines) === key)
  writer.heading(questionDepth, ...first)
  writer.mark('question')
  for (const lines of rest) writer.paragraph(lines)
  if (choices.length > 0) writer.mark('choices')
  writer.choices(
    choices.map(
      ({letter, lines}): ChoiceText => ({
        letter,
        words: lines.flatMap((line, index) => (index > 0 ? [' ', line] : [line])),
        correct: keyed ? fold(lines) === key : null,
      }),
    ),
  )
  if (!keyed && key !== '') {
    writer.mark('answer')
    writer.paragraph(right.map((line) => [line]))
  }
  const others = paragraphsOf(after)
  if (others.length > 0) writer.mark('end')
  for (const lines of others) writer.paragraph(lines.map((line): Paragraph[number] => [line]))
}

function fold(lines: Array<Line>): string {
  const words = lines.map((line) => line.text.trim()).join(' ')
  return words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}
