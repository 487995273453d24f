/**
 * What a reader of HTML sees: the text without tags, comments, scripts and styles, and what pictures say in their place.
 *
 * Pieces of text are kept apart where a tag stands between them, as the nodes of a tree are.
 */
import type {Nodes} from 'hast'
import {raw} from 'hast-util-raw'
import {SKIP, visit} from 'unist-util-visit'

const unseen = new Set(['script', 'style', 'template'])

export function visibleIn(tree: Nodes): Array<string> {
  const pieces: Array<string> = []
  visit(tree, (node) => {
    if (node.type === 'text') pieces.push(node.value)
    if (node.type !== 'element') return
    const {tagName, properties} = node
    if (unseen.has(tagName) || 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) return SKIP
    if (tagName === 'img' && typeof properties.alt === 'string') pieces.push(properties.alt)
    return
  })
  return pieces
}

/** The same for HTML as a text. */
export function visibleInHtml(html: string): Array<string> {
  return visibleIn(raw({type: 'root', children: [{type: 'raw', value: html}]} as never))
}
