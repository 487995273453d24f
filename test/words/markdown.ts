/** What Markdown reads in a text, without places. */
import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'

export const markdown = unified().use(remarkParse).use(remarkGfm).freeze()

/** The tree of a text; how far its items stand apart does not count. */
export function treeOf(text: string): Root {
  const tree: Root = markdown.parse(text)
  visit(tree, (node) => {
    delete node.position
    if ('spread' in node) delete node.spread
  })
  return tree
}
