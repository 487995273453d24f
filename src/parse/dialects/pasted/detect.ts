/** Whether a text is plain: at least three lines open with a label we know, and at most one bears Markdown. */
import {matchLabel} from '../../match-label.ts'
import {linesOf} from '../../text/lines.ts'

const markdown =
  /^ {0,3}(#{1,6}\s|`{3}|~{3}|>\s|\|.*\||\s*<(details|summary|div|p|img)\b)|\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\([^)]+\)/i

export function isPlainText(text: string): boolean {
  const lines = linesOf(text)
  const labels = lines.filter((line) => matchLabel(/^([^:：]{2,60})[:：]/.exec(line.text)?.[1] ?? ''))
  const marks = lines.filter((line) => markdown.test(line.text))
  return labels.length >= 3 && marks.length <= 1
}
