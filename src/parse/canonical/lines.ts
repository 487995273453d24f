/**
 * Lines of plain text as a reader sees them: some were broken at a margin and run on, others end where they end.
 */
import type {Line} from '../text/lines.ts'
import type {Words} from './words.ts'
import type {Paragraph} from './writer.ts'

/** Paragraphs are the runs of lines between blank ones. */
export function paragraphsOf(lines: Array<Line>): Array<Array<Line>> {
  const paragraphs: Array<Array<Line>> = []
  let open = false
  for (const line of lines) {
    const blank = line.text.trim() === ''
    if (!blank && open) paragraphs.at(-1)?.push(line)
    else if (!blank) paragraphs.push([line])
    open = !blank
  }
  return paragraphs
}

/** The lines of a paragraph, those that run on joined. `margin` is where the text breaks its lines, or 0. */
export function joinLines(lines: Array<Line>, margin: number): Paragraph {
  const joined: Array<Words> = []
  let last: Line | null = null
  for (const line of lines) {
    if (last && runsOn(last.text.trim(), line.text.trim(), margin)) joined.at(-1)?.push(' ', trimmed(line))
    else joined.push([trimmed(line)])
    last = line
  }
  return joined
}

/** All lines as one. */
export function flow(lines: Array<Line>): Words {
  return lines.flatMap((line, index): Words => (index > 0 ? [' ', trimmed(line)] : [trimmed(line)]))
}

/** Where a text breaks its lines: the longest of them, if many come near it and run on; 0 for a text that does not. */
export function marginOf(lines: Array<Line>): number {
  const lengths = lines.map((line) => line.text.trimEnd().length).filter((length) => length > 0)
  const longest = Math.max(0, ...lengths)
  if (longest > 120 || longest < 50) return 0
  const runOn = lines.filter(
    (line, index) => line.text.length >= 50 && (lines[index + 1]?.text.trim() ?? '') !== '',
  ).length
  return runOn >= lengths.length * 0.2 ? longest : 0
}

/** Splits what is asked: a heading that says something, and the lines after it, which may be laid out. */
export function splitAsked(paragraphs: Array<Array<Line>>, margin: number): {first: Paragraph; rest: Array<Paragraph>} {
  const [asked = [], ...others] = paragraphs.map((lines) => joinLines(lines, margin))
  let length = 0
  const end = asked.findIndex((words) => {
    length += text(words).length
    return length >= 30 && /[.?!:;…。？！：；؟]["'”’»)\]」』]*$/u.test(text(words))
  })
  const first = end < 0 ? asked : asked.slice(0, end + 1)
  const more = asked.slice(first.length)
  return {first, rest: [...(more.length > 0 ? [more] : []), ...others]}
}

function runsOn(line: string, next: string, margin: number): boolean {
  if (margin > 0) return line.length + 1 + (next.split(/\s/)[0]?.length ?? 0) > margin * 0.92
  if (/[,;–—-]$/u.test(line)) return line.length >= 40 && /^\p{L}/u.test(next)
  return line.length >= 70 && /[\p{L}\p{N}]$/u.test(line) && /^\p{Ll}/u.test(next)
}

function trimmed(line: Line): Line {
  const start = line.text.search(/\S/)
  return {text: line.text.trim(), offset: line.offset + Math.max(0, start)}
}

function text(words: Words): string {
  return words.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}
