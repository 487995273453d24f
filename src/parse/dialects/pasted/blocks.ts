/**
 * Plain text as blocks, each with what its first characters say it is.
 *
 * Pasted text has one paragraph a line and no blank lines; typed text is wrapped and has blank lines between
 * paragraphs. In wrapped text a line that opens nothing continues the block before it. A line that repeats the one
 * before it, as copies of accordions do, is left out.
 */
import {type Line, linesOf} from '../../text/lines.ts'
import {type FoundLabel, LabelReader} from './find-label.ts'
import {type NumberedLine, readNumbered} from './numbered.ts'

export interface Block {
  kind: 'text' | 'label' | 'fact' | 'bullet' | 'numbered' | 'named'
  lines: [Line, ...Array<Line>]
  /** Characters of the first line that make up its mark: the bullet, the number, or the label with its colon. */
  mark: number
  /** Whether a blank line stands before it. */
  apart: boolean
  label?: FoundLabel
  number?: NumberedLine
}

const bullet = /^\s*[-*•–▪◦●○‣▫■□➢✓✔·]\s+(?=\S)/u

export interface Blocks {
  blocks: Array<Block>
  /** Lines that repeat the one before them. */
  repeats: Array<Line>
}

export function blocksOf(text: string, from: number): Blocks {
  const lines = linesOf(text, from)
  const labels = new LabelReader(lines)
  const wrapped = isWrapped(lines)
  const blocks: Array<Block> = []
  const repeats: Array<Line> = []
  let before: Line | null = null
  for (const line of lines) {
    const last = before
    before = line
    if (line.text.trim() === '') continue
    if (last && last.text.trim() === line.text.trim() && line.text.trim().length > 10) {
      repeats.push(line)
      continue
    }
    const apart = (last?.text.trim() ?? '') === ''
    const block = blockOf(line, apart, labels)
    if (wrapped && !apart && block.kind === 'text') blocks.at(-1)?.lines.push(line)
    else blocks.push(block)
  }
  return {blocks, repeats}
}

function blockOf(line: Line, apart: boolean, labels: LabelReader): Block {
  const lines: [Line] = [line]
  const number = readNumbered(line)
  if (number?.named) return {kind: 'named', lines, mark: number.mark, apart, number}
  const label = labels.read(line)
  if (label) return {kind: label.opens === 'fact' ? 'fact' : 'label', lines, mark: label.mark, apart, label}
  const mark = bullet.exec(line.text)
  if (mark) return {kind: 'bullet', lines, mark: mark[0].length, apart}
  if (number) return {kind: 'numbered', lines, mark: number.mark, apart, number}
  return {kind: 'text', lines, mark: 0, apart}
}

/** The words of a block, without its mark. */
export function wordsOf({lines, mark}: Block): string {
  return lines
    .map((line, index) => (index === 0 ? line.text.slice(mark) : line.text).trim())
    .join(' ')
    .trim()
}

/** Whether lines were broken at a margin: no line is long, and many full ones run on into the next. */
function isWrapped(lines: Array<Line>): boolean {
  const filled = lines.filter((line) => line.text.trim() !== '')
  if (filled.length === lines.length || filled.some((line) => line.text.length > 120)) return false
  const runOn = lines.filter((line, index) => line.text.length >= 50 && (lines[index + 1]?.text.trim() ?? '') !== '')
  return runOn.length >= filled.length * 0.2
}
