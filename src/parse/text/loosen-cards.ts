/**
 * Marks the cards of flashcard notes, as spaced-repetition plug-ins write them.
 *
 * - a line `?` (or `??`) alone between lines: what stands above it up to a blank line is asked, what stands below answers;
 * - `asked::answered` and `asked;;answered` (or three of them, for both ways) on one line, where the notes are tagged as
 *   flashcards or most of their lines look so: `std::vector` is no card.
 *
 * A card becomes `<!-- card -->`, what is asked, `<!-- answer -->`, what answers, `<!-- end -->`: the dialect `cards`
 * reads these. `Q:` and `A:` need no marks, only a paragraph each.
 */
import type {Edit} from './edits.ts'
import type {ScannedLine} from './scan.ts'

const separator = /^[ \t]*(?:>[ \t]?)*\?{1,2}[ \t]*$/
const inline = /^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+)?(\S.*?\S)[ \t]*(:{2,3}|;{2,3})[ \t]*(\S.*)$/d
const divider = /^[ \t]*(?:-{3,}|_{3,}|\*{3,})[ \t]*$|^ {0,3}#{1,6}[ \t]/
const disclosure = /<\/?(?:details|summary)\b/i
const turn = /^[ \t]{0,3}[QAC]:(?:[ \t]|$)/

export function loosenCards(lines: Array<ScannedLine>, tagged: boolean): Array<Edit> {
  const edits: Array<Edit> = []
  const separated = lines.some((line) => !line.fenced && separator.test(line.text))
  for (const block of separated ? blocksOf(lines) : []) {
    if (isHalfQuotedCode(block)) continue
    const middle = block.findIndex((line, index) => index > 0 && !line.fenced && separator.test(line.text))
    if (middle > 0 && middle < block.length - 1) edits.push(...cardAround(block, middle))
  }
  const single = lines.filter((line) => !line.fenced && isInline(line.text))
  if (single.length > 0 && (tagged || (single.length >= 3 && single.length >= countPlain(lines) * 0.6))) {
    for (const line of single) edits.push(...cardInLine(line))
  }
  const turns = lines.filter((line) => !line.fenced && turn.test(line.text))
  if (turns.length >= 2) edits.push(...turns.map((line) => insert(line.offset, '\n')))
  return edits
}

function countPlain(lines: Array<ScannedLine>): number {
  return lines.filter((line) => !line.fenced && !line.blank && !/^\s*(?:#|---|___)/.test(line.text)).length
}

/** Runs of lines without a blank one, a rule or a heading, fences whole; folds hide answers in a way of their own. */
function blocksOf(lines: Array<ScannedLine>): Array<Array<ScannedLine>> {
  const blocks: Array<Array<ScannedLine>> = [[]]
  for (const line of lines) {
    if (!line.fenced && (line.blank || divider.test(line.text))) blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter((block) => block.length > 1 && !block.some((line) => !line.fenced && disclosure.test(line.text)))
}

function cardAround(block: Array<ScannedLine>, middle: number): Array<Edit> {
  const first = block[0] as ScannedLine
  const mark = block[middle] as ScannedLine
  const last = block.at(-1) as ScannedLine
  return [
    ...withoutQuote(block.filter((line) => line !== mark)),
    insert(first.offset, '<!-- card -->\n\n'),
    {from: mark.offset, to: endOf(mark), text: '\n<!-- answer -->\n'},
    insert(endOf(last), '\n\n<!-- end -->\n'),
  ]
}

/** A fence ends where its quote does: without the marks of half the lines it would swallow the others. */
function isHalfQuotedCode(block: Array<ScannedLine>): boolean {
  const quoted = block.filter((line) => /^[ \t]*>/.test(line.text)).length
  return quoted > 0 && quoted < block.length && block.some((line) => line.fenced)
}

/** Cards inside a quote lose its marks, all of them. */
function withoutQuote(block: Array<ScannedLine>): Array<Edit> {
  return block.flatMap((line) => {
    const marks = /^[ \t]*(?:>[ \t]?)+/.exec(line.text)?.[0].length ?? 0
    return marks > 0 ? [{from: line.offset, to: line.offset + marks, text: ''}] : []
  })
}

function isInline(text: string): boolean {
  if (!text.includes('::') && !text.includes(';;')) return false
  const match = inline.exec(masked(text))
  // One word of ASCII is the name of something, such as `std::vector`; Chinese asks without a blank.
  return match !== null && !/^[ \t]*\|/.test(text) && /\s|\?$|[^\p{ASCII}·]/u.test(match[1] as string)
}

function cardInLine(line: ScannedLine): Array<Edit> {
  const {indices = []} = inline.exec(masked(line.text)) as RegExpExecArray
  const [start, end] = indices[1] as [number, number]
  const [answer] = indices[3] as [number, number]
  return [
    {from: line.offset, to: line.offset + start, text: '\n<!-- card -->\n\n'},
    {from: line.offset + end, to: line.offset + answer, text: '\n\n<!-- answer -->\n\n'},
    insert(endOf(line), '\n\n<!-- end -->\n'),
  ]
}

/** A line without what only looks like a separator: code, and names such as `std::move` where another one stands. */
function masked(text: string): string {
  const plain = text.replace(/`[^`]*`/g, (code) => '·'.repeat(code.length))
  const named = plain.replace(/(?<=[A-Za-z_])::(?=[A-Za-z_~])/g, '··')
  return inline.test(named) ? named : plain
}

function insert(at: number, text: string): Edit {
  return {from: at, to: at, text}
}

function endOf(line: ScannedLine): number {
  return line.offset + line.text.length
}
