/**
 * Plain text as blocks, each with what its first characters say it is.
 *
 * Pasted text has one paragraph a line and no blank lines; typed text is wrapped and has blank lines between
 * paragraphs. In wrapped text a line that opens nothing continues the block before it.
 */
import {type LabelMatch, matchLabel, matchMistypedLabel, normalizeLabel} from '../../match-label.ts'
import {type Line, linesOf} from '../../text/lines.ts'

export interface Block {
  kind: 'text' | 'label' | 'bullet' | 'numbered'
  lines: [Line, ...Array<Line>]
  /** Characters of the first line that make up its mark: the bullet, the number, or the label with its colon. */
  mark: number
  /** For a label: its words without the colon, and what opens: the row’s kind, or the words themselves. */
  label?: string
  opens?: string
}

const bullet = /^\s*[-*•–]\s+(?=\S)/
const numbered = /^\s*\d{1,3}[.)]\s+(?=\S)/
const labelled = /^([^\s:：][^:：]{1,58}?)\s*[:：](?=\s|$)/
const unknownLabel = /^\p{Lu}[\p{L}’' /-]*$/u

export function blocksOf(text: string, from: number): Array<Block> {
  const lines = linesOf(text, from)
  const repeated = repeatedLabels(lines)
  const wrapped = isWrapped(lines)
  const blocks: Array<Block> = []
  let open = false
  for (const line of lines) {
    if (line.text.trim() === '') {
      open = false
      continue
    }
    const block = blockOf(line, repeated)
    if (wrapped && open && block.kind === 'text') blocks.at(-1)?.lines.push(line)
    else blocks.push(block)
    open = true
  }
  return blocks
}

function blockOf(line: Line, repeated: Set<string>): Block {
  const lines: [Line] = [line]
  const words = labelled.exec(line.text)
  if (words) {
    const label = words[1] as string
    const match: LabelMatch | null = matchLabel(label) ?? matchMistypedLabel(label)
    const opens = match?.kind ?? (repeated.has(normalizeLabel(label)) ? normalizeLabel(label) : null)
    if (opens) return {kind: 'label', lines, mark: words[0].length, label, opens}
  }
  const mark = bullet.exec(line.text) ?? numbered.exec(line.text)
  if (!mark) return {kind: 'text', lines, mark: 0}
  return {kind: bullet.test(line.text) ? 'bullet' : 'numbered', lines, mark: mark[0].length}
}

/** Unknown labels are labels when the guide uses them at least three times; a sentence with a colon is not one. */
function repeatedLabels(lines: Array<Line>): Set<string> {
  const counts = new Map<string, number>()
  for (const {text} of lines) {
    const label = labelled.exec(text)?.[1]
    if (!label || label.split(/\s+/).length > 5 || !unknownLabel.test(label)) continue
    const normal = normalizeLabel(label)
    counts.set(normal, (counts.get(normal) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([label]) => label))
}

/** Whether lines were broken at a margin: no line is long, and many full ones run on into the next. */
function isWrapped(lines: Array<Line>): boolean {
  const filled = lines.filter((line) => line.text.trim() !== '')
  if (filled.length === lines.length || filled.some((line) => line.text.length > 120)) return false
  const runOn = lines.filter((line, index) => line.text.length >= 50 && (lines[index + 1]?.text.trim() ?? '') !== '')
  return runOn.length >= filled.length * 0.2
}
