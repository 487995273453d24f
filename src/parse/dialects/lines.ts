/**
 * Each line of a paragraph asks: a bank kept as plain lines, without numbers or bullets. Markdown reads such lines as one
 * paragraph.
 *
 * Six lines in ten must ask. A line before them that does not is their title, and stays text.
 */
import type {Paragraph, RootContent} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import {asks, asksOutright} from '../asks.ts'
import {paragraphOf, place, trimPhrasingEnd} from '../phrasing.ts'
import {linesOfParagraph} from '../split-labels.ts'
import type {GuideContext, Region, TreeDialect} from './dialect.ts'
import {draftOf} from './draft.ts'

const least = 3
const enough = 0.6

export const lines: TreeDialect = {
  layer: 'tree',
  name: 'lines',
  score({nodes, guide}) {
    if (!nodes.some((node) => isBank(node, guide))) return 0
    return guide.chosen || guide.expects ? 0.6 : 0
  },
  read: ({nodes, guide}: Region) => nodes.flatMap((node) => (isBank(node, guide) ? read(node, guide) : [node])),
}

function isBank(node: RootContent, guide: GuideContext): boolean {
  const texts = textsOf(node)
  const asking = texts.filter((text) => asksHere(text, guide)).length
  return texts.length >= least && asking >= texts.length * enough && texts.every((text) => text.length <= 300)
}

function read(node: RootContent, guide: GuideContext): Array<RootContent> {
  const pieces = linesIn(node)
  const [first, ...rest] = pieces
  const titled = first !== undefined && !asksHere(toText(first), guide)
  const asked = titled ? rest : pieces
  return [...(titled ? [first] : []), ...asked.map((line) => draftOf({asked: line, body: []}))]
}

/** Lines of a paragraph, or of a text that was indented so far that Markdown takes it for code. */
function linesIn(node: RootContent): Array<Paragraph> {
  if (node.type === 'paragraph') return linesOfParagraph(node).map((line) => paragraphOf(trimPhrasingEnd(line)))
  if (node.type !== 'code' || node.lang) return []
  const lines = node.value.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  return lines.map((line) =>
    place(paragraphOf([place({type: 'text', value: line.trim()}, node.position)]), node.position),
  )
}

function textsOf(node: RootContent): Array<string> {
  return linesIn(node).map((line) => toText(line).trim())
}

function asksHere(text: string, {expects, chosen}: GuideContext): boolean {
  return expects || chosen ? asks(text) : asksOutright(text)
}
