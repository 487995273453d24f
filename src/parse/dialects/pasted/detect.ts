/**
 * Whether a text is plain: at most one line bears Markdown, few bear HTML, and it has labels that we know or numbers that count its
 * questions.
 */
import {asks} from '../../asks.ts'
import {linesOf} from '../../text/lines.ts'
import {blocksOf} from './blocks.ts'
import {openersOf} from './openers.ts'

const markdown =
  /^ {0,3}(#{1,6}\s|`{3}|~{3}|>\s|\|.*\|)|^\s*<(details|summary)\b|\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\([^)]+\)/i
/** What code in a pasted page has now and then. */
const html = /^ {0,3}<(div|p|img|h[1-6]|table|ul)\b/i
const mostHtml = 0.05
const leastLabels = 3
const leastNumbers = 3

/** Where two lines are such, the others need not be looked at. */
const headings = /(?:^|[\r\n]) {0,3}#{1,6}[ \t][^\r\n]*[\r\n][\s\S]*[\r\n] {0,3}#{1,6}[ \t]/

export function scorePlainText(text: string): number {
  if (headings.test(text)) return 0
  const lines = linesOf(text)
  if (lines.filter(({text: line}) => markdown.test(line)).length > 1) return 0
  if (lines.filter(({text: line}) => html.test(line)).length > Math.max(1, lines.length * mostHtml)) return 0
  const {blocks} = blocksOf(text, 0)
  const labels = blocks.filter(({label}) => label?.known && label.opens !== 'fact').length
  if (labels >= leastLabels) return 0.9
  const openers = openersOf(blocks).size
  const asking = blocks.filter(
    (block) => block.kind === 'numbered' && asks(block.lines.map(({text}) => text).join(' ')),
  ).length
  // Numbered lines with nothing under them are a list, which Markdown reads as one.
  return openers >= leastNumbers && openers >= asking * 0.6 ? 0.7 : 0
}
