/**
 * Exercise lists in plain text: items between rulers, labels on lines of their own, code without fences.
 *
 *     #----------------#
 *     Question 3
 *     Level 2
 *
 *     Question:
 *     Count the lamps in a list.
 *
 *     Solution:
 *     # one line each
 *     print(len(lamps))
 *     #----------------#
 *
 * Names and levels are facts, labels open parts, and code is kept as code, comments and blank lines too. What stands
 * before the first item, and an item in which nothing is asked, is text.
 */
import {joinLines, marginOf, paragraphsOf, splitAsked} from '../../canonical/lines.ts'
import {CanonicalWriter} from '../../canonical/writer.ts'
import {type Line, linesOf} from '../../text/lines.ts'
import {isTitleLike} from '../../text/title-like.ts'
import type {TextDialect} from '../dialect.ts'
import {chunksOf} from './code.ts'
import {isQuestion, isRuler, type RuledItem, readItems} from './items.ts'

const questionDepth = 6
const least = 3
/** What any ruler holds. */
const rulerAnywhere = /-{5}|={5}|_{5}|~{5}|\*{5}|#{5}/
const markdown =
  /^ {0,3}(?:#{2,6}\s|`{3}|~{3}[^~]|\|.*\|\s*$|<(?:details|summary)\b)|\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\([^)]+\)/i

export const ruled: TextDialect = {
  layer: 'text',
  name: 'ruled',
  score(text) {
    if (!rulerAnywhere.test(text)) return 0
    const lines = linesOf(text)
    if (lines.filter((line) => isRuler(line.text)).length < least) return 0
    const items = readItems(text, 0)
    const asked = items.filter((item) => isQuestion(item) && item.parts.length > 0).length
    const marks = lines.filter((line) => markdown.test(line.text)).length
    return asked < least || asked < items.length / 2 || marks > asked / 4 ? 0 : 0.95
  },
  write(text, from, out) {
    const margin = marginOf(linesOf(text, from))
    const writer = new CanonicalWriter(out)
    let inQuestion = false
    for (const [index, item] of readItems(text, from).entries()) {
      const asks = isQuestion(item)
      if (asks) writeItem(item, margin, writer)
      else {
        if (inQuestion) writer.mark('end')
        writeText(index === 0 ? writeTitle(item.lines, writer) : item.lines, margin, writer)
      }
      inQuestion = asks
    }
  },
}

function writeItem({name, level, head, parts}: RuledItem, margin: number, writer: CanonicalWriter): void {
  const asked = [...head, ...parts.flatMap(({kind, lines}) => (kind === 'question' ? [...lines, blank] : []))]
  const {first, rest} = splitAsked(paragraphsOf(asked), margin)
  writer.heading(questionDepth, ...first)
  writer.facts([
    ['Label', name && [name]],
    ['Level', level && [level]],
  ])
  writer.mark('question')
  for (const lines of rest) writer.paragraph(lines)
  for (const {kind, label, lines} of parts) {
    if (kind === 'question') continue
    writer.part(marks[kind] ?? 'field', label)
    writeText(lines, margin, writer)
  }
}

const blank: Line = {text: '', offset: 0}

const marks: Partial<Record<string, string>> = {
  answer: 'answer',
  tip: 'tip',
  rationale: 'rationale',
  framework: 'framework',
  followUps: 'follow-ups',
  redFlags: 'red-flags',
  brief: 'brief',
}

function writeText(lines: Array<Line>, margin: number, writer: CanonicalWriter): void {
  for (const chunk of chunksOf(lines)) {
    if (chunk.code) writer.code(chunk.lines)
    else writer.paragraph(joinLines(chunk.lines, margin))
  }
}

function writeTitle(lines: Array<Line>, writer: CanonicalWriter): Array<Line> {
  const first = lines.findIndex((line) => line.text.trim() !== '')
  const line = lines[first]
  if (!line || !isTitleLike(line.text.trim())) return lines
  writer.heading(1, [line])
  return lines.slice(first + 1)
}
