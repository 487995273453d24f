/**
 * Exam pools, such as those for amateur radio: a code with its key in brackets, what is asked, choices with letters, and
 * a ruler.
 *
 *     SUBELEMENT L1 – Lamps
 *     L1A – Wicks
 *     L1A01 (B) [12.4]
 *     What trims a wick?
 *     A. A comb
 *     B. Scissors
 *     ~~
 *
 * The code is the question’s label; what follows the key is what the right answer rests on. Headings are told by the
 * codes under them (`headings.ts`). Text before, between and after stays as text.
 */
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {report} from '../../../guide/report.ts'
import {flow, joinLines, marginOf, paragraphsOf, splitAsked} from '../../canonical/lines.ts'
import {CanonicalWriter} from '../../canonical/writer.ts'
import {type Line, linesOf} from '../../text/lines.ts'
import {isTitleLike} from '../../text/title-like.ts'
import type {TextDialect} from '../dialect.ts'
import {headingsBefore} from './headings.ts'
import {isRuler, mayBePool, type PoolQuestion, readPool} from './read.ts'

const questionDepth = 6
const least = 2

export const pool: TextDialect = {
  layer: 'text',
  name: 'pool',
  score(text) {
    if (!mayBePool(text)) return 0
    const {questions, headers} = readPool(text, 0)
    return questions.length < least ? 0 : questions.length / Math.max(headers, 1)
  },
  write(text, from, out, file) {
    const {before, questions} = readPool(text, from)
    const writer = new CanonicalWriter(out)
    const margin = marginOf(linesOf(text, from))
    const open: Array<string> = []
    writeBetween(writeTitle(before, writer), questions[0] ?? null)
    for (const [index, question] of questions.entries()) {
      writeQuestion(question, margin, writer, file)
      const next = questions[index + 1] ?? null
      if (paragraphsOf(withoutRulers(question.after)).length > 0) writer.mark('end')
      writeBetween(question.after, next)
    }

    function writeBetween(lines: Array<Line>, next: PoolQuestion | null): void {
      for (const block of headingsBefore(withoutRulers(lines), next?.code.text ?? null, open)) {
        if (block.depth === null) writer.paragraph(joinLines(block.lines, margin))
        else writer.heading(block.depth, flow(block.lines))
      }
    }
  },
}

/** The first line of a pool is its title, if it looks like one; the others are left. */
function writeTitle(before: Array<Line>, writer: CanonicalWriter): Array<Line> {
  const first = before.findIndex((line) => line.text.trim() !== '')
  const line = before[first]
  if (!line || !isTitleLike(line.text.trim()) || first === before.length - 1) return before
  writer.heading(1, [line])
  return before.slice(first + 1)
}

function writeQuestion(question: PoolQuestion, margin: number, writer: CanonicalWriter, file: VFile): void {
  const {code, key, reference, stem, choices} = question
  const {first, rest} = splitAsked(paragraphsOf(stem), margin)
  const letters = new Set(choices.map(({letter}) => letter.text.toUpperCase()))
  const known = [...key].every((letter) => letters.has(letter))
  if (!known) reportKey(question, file)
  writer.heading(questionDepth, ...first)
  writer.facts([['Label', [code]]])
  writer.mark('question')
  for (const lines of rest) writer.paragraph(lines)
  writer.mark('choices')
  writer.choices(
    choices.map(({letter, lines}) => ({
      letter,
      words: flow(lines),
      correct: known ? key.includes(letter.text.toUpperCase()) : null,
    })),
  )
  if (reference.text.trim() === '') return
  writer.mark('answer')
  writer.paragraph([[reference]])
}

function reportKey({code, key}: PoolQuestion, file: VFile): void {
  report(file, {
    severity: 'warning',
    ruleId: 'choice-key',
    reason: `Unexpected key \`${key}\` of \`${code.text}\`, expected the letters of its choices`,
    place: location(file).toPoint(code.offset),
    actual: key,
    note: 'The choices are kept without a key.',
  })
}

function withoutRulers(lines: Array<Line>): Array<Line> {
  return lines.map((line) => (isRuler(line.text) ? {...line, text: ''} : line))
}
