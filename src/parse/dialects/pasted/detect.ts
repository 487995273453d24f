/**
 * Whether a text is plain: at most one line bears Markdown, and it has labels that we know or numbers that count its
 * questions.
 */
import {linesOf} from '../../text/lines.ts'
import {blocksOf} from './blocks.ts'
import {openersOf} from './openers.ts'

const markdown =
  /^ {0,3}(#{1,6}\s|`{3}|~{3}|>\s|\|.*\||\s*<(details|summary|div|p|img)\b)|\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\([^)]+\)/i
const leastLabels = 3
const leastNumbers = 3

export function scorePlainText(text: string): number {
  const lines = linesOf(text)
  if (lines.filter((line) => markdown.test(line.text)).length > 1) return 0
  const {blocks} = blocksOf(text, 0)
  const labels = blocks.filter(({label}) => label?.known && label.opens !== 'fact').length
  if (labels >= leastLabels) return 0.9
  return openersOf(blocks).size >= leastNumbers ? 0.7 : 0
}
