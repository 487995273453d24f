/**
 * A line in bold asks, and what follows it answers: `**What is a closure?**`, `**Q3: …**`, `**12.** What…`.
 *
 * A line counts when bold covers all of it, but for a level behind it, or covers the number. Bold lines that neither ask
 * nor bear a number stay where they are: answers use them as headings.
 */
import type {Paragraph, RootContent} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import {asks, asksOutright} from '../asks.ts'
import {matchLabel} from '../match-label.ts'
import {onceFor} from '../once-for.ts'
import {isNamedQuestion, readNumber} from '../prompt-marks.ts'
import type {GuideContext, Region, TreeDialect} from './dialect.ts'
import {appendTo, draftOf, splitFirstLine} from './draft.ts'

export const bold: TreeDialect = {
  layer: 'tree',
  name: 'bold',
  score(region) {
    const {nodes, guide} = region
    const asking = nodes.filter(candidatesOf(region))
    if (asking.length === 0) return 0
    if (guide.chosen) return 1
    const {all, named} = candidatesIn(guide)
    const share = named >= 3 || all >= linesIn(guide).all * 0.3
    return share && all >= (guide.expects ? 2 : 3) ? 0.75 : 0
  },
  read,
}

const candidatesIn = onceFor(({regions}: GuideContext) => {
  const all = regions.flatMap((region) => region.nodes.filter(candidatesOf(region)))
  return {all: all.length, named: all.filter((node) => isNamedQuestion(toText(node))).length}
})

const linesIn = onceFor(({regions}: GuideContext) => {
  const all = regions.flatMap(({nodes}) => nodes.filter(isBoldLine))
  return {all: all.length, named: all.filter((node) => isNamedQuestion(toText(node))).length}
})

function read(region: Region): Array<RootContent> {
  const isAsked = candidatesOf(region)
  const out: Array<RootContent> = []
  for (const node of region.nodes) {
    const last = out.at(-1)
    if (isAsked(node)) {
      const {first, rest} = splitFirstLine(node as Paragraph)
      out.push(draftOf({asked: first, body: rest}))
    } else if (last?.type === 'draft') {
      appendTo(last, node)
    } else {
      out.push(node)
    }
  }
  return out
}

/** Which nodes of a region ask. Where a guide of questions counts its bold lines, all that are counted do. */
function candidatesOf({nodes, guide}: Region): (node: RootContent) => boolean {
  const expects = guide.expects || guide.chosen
  const numbers = nodes.filter(isBoldLine).flatMap((node) => numberIn(node) ?? [])
  const counted =
    expects && numbers.length >= 3 && numbers.slice(1).every((number, index) => number > (numbers[index] as number))
  // Beside `**Q3: …**` a line such as `**3. Restart it**` counts the steps of an answer.
  const lines = linesIn(guide)
  const named = lines.named >= Math.max(3, lines.all * 0.1)
  return (node) =>
    (isCandidate(node, expects) && !(named && isStep(node))) ||
    (counted && !named && isBoldLine(node) && numberIn(node) !== null)
}

function numberIn(paragraph: Paragraph): number | null {
  const digits = /^\D*(\d{1,3})$/.exec(readNumber(toText(paragraph)) ?? '')?.[1]
  return digits ? Number(digits) : null
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
  if (isNamedQuestion(text) && /\p{L}{2}/u.test(text.replace(/^[^\p{L}\p{N}]*\p{L}+\s*\d*/u, ''))) return true
  const number = readNumber(text)
  const words = number ? text.slice(text.indexOf(number) + number.length) : text
  return asksOutright(words) || (expects && asks(words) && !/[:：][^\p{L}\p{N}]*$/u.test(toText(node.children[0])))
}

function isStep(node: RootContent): boolean {
  const text = toText(node)
  return readNumber(text) !== null && !isNamedQuestion(text) && !asksOutright(text)
}

function isNumberAlone(text: string): boolean {
  return readNumber(`${text} x`) !== null && !/\p{L}{3}/u.test(text.replace(/question|вопрос|pregunta|pergunta/iu, ''))
}
