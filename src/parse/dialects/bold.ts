/**
 * A line in bold asks, and what follows it answers: `**What is a closure?**`, `**Q3: …**`, `**12.** What…`.
 *
 * A line counts when bold covers all of it, but for a level behind it, or covers the number. Bold lines that neither ask
 * nor bear a number stay where they are: answers use them as headings.
 */
import type {Paragraph, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {asks, asksOutright} from '../asks.ts'
import {matchLabel} from '../match-label.ts'
import {isNamedQuestion, readNumber} from '../prompt-marks.ts'
import type {Region, TreeDialect} from './dialect.ts'
import {draftOf, splitFirstLine} from './draft.ts'

export const bold: TreeDialect = {
  layer: 'tree',
  name: 'bold',
  score({nodes, guide}) {
    if (!nodes.some((node) => isCandidate(node, guide.expects))) return 0
    const all = guide.regions.flatMap((region) => region.nodes)
    const lines = all.filter(isBoldLine)
    const asking = lines.filter((node) => isCandidate(node, guide.expects))
    if (guide.chosen) return 1
    const enough = asking.length >= (guide.expects ? 2 : 3) && asking.length >= lines.length * 0.3
    return enough ? 0.75 : 0
  },
  read,
}

function read({nodes, guide}: Region): Array<RootContent> {
  const out: Array<RootContent> = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (isCandidate(node, guide.expects || guide.chosen)) {
      const {first, rest} = splitFirstLine(node as Paragraph)
      out.push(draftOf({asked: first, body: rest}))
    } else if (last?.type === 'draft') {
      out[out.length - 1] = draftOf({asked: last.asked, body: [...last.body, node]})
    } else {
      out.push(node)
    }
  }
  return out
}

/** A paragraph whose first line is bold, or opens with a number in bold. */
function isBoldLine(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph' || node.children[0]?.type !== 'strong') return false
  const {first} = splitFirstLine(node)
  const [strong, ...others] = first.children
  const behind = others.map((child) => toText(child)).join('')
  return (
    !/[\p{L}\p{N}]{2}/u.test(behind.replace(/\(.*\)|\[.*\]/, '')) ||
    isNumberAlone(toText(strong)) ||
    /^\s*\d{1,3}\s*[.)]\s*\S/.test(toText(strong))
  )
}

function isCandidate(node: RootContent, expects: boolean): boolean {
  if (!isBoldLine(node)) return false
  const text = toText(splitFirstLine(node).first)
  if (matchLabel(toText(node.children[0]))) return false
  if (isNamedQuestion(text) && /\p{L}{2}/u.test(text.replace(/^\W*\p{L}+\s*\d*/u, ''))) return true
  const number = readNumber(text)
  const words = number ? text.slice(text.indexOf(number) + number.length) : text
  return asksOutright(words) || (expects && asks(words) && !/[:：]\W*$/u.test(toText(node.children[0])))
}

function isNumberAlone(text: string): boolean {
  return readNumber(`${text} x`) !== null && !/\p{L}{3}/u.test(text.replace(/question|вопрос|pregunta|pergunta/iu, ''))
}
