/**
 * Blocks of HTML that hold text – paragraphs, lists, tables, code – → the Markdown that says the same.
 *
 * Guides taken from web sites are written in HTML, in whole or between folds; for a Markdown parser they are one node
 * without a structure. Places are those of the whole block. Pictures, comments and bare tags stay as they are.
 */
import {fromHtml} from 'hast-util-from-html'
import {toMdast} from 'hast-util-to-mdast'
import type {Html, Nodes, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {place} from '../phrasing.ts'
import {textOfHtml} from './visible.ts'

const blocks = /<(?:p|ul|ol|li|table|pre|blockquote|dl|h[1-6]|section|article)\b/i
const kept = /<(?:img|svg|video|audio|iframe|picture|form|input)\b|<!--/i

export function meanHtml(nodes: Array<RootContent>): Array<RootContent> {
  return nodes.flatMap((node) => (node.type === 'html' && holdsText(node.value) ? convert(node) : [node]))
}

function holdsText(value: string): boolean {
  return blocks.test(value) && !kept.test(value) && textOfHtml(value) !== ''
}

function convert(node: Html): Array<RootContent> {
  const tree = toMdast(fromHtml(node.value, {fragment: true})) as Nodes
  visit(tree, (inner, index, parent) => {
    place(inner, node.position)
    // A cell holds one line.
    if (inner.type === 'break' && parent?.type === 'tableCell' && index !== undefined) {
      parent.children[index] = place({type: 'text', value: ' '}, node.position)
    }
  })
  return tree.type === 'root' ? tree.children : [tree as RootContent]
}
