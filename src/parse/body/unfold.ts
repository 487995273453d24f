/**
 * Internal nodes → content of the tree: a fold whose words are its own becomes those words in bold and what it hid, since
 * paper has nothing to click on.
 */
import type {PhrasingContent, RootContent} from 'mdast'
import type {FlowContent} from '../../guide/types.ts'
import {paragraphOf, place} from '../phrasing.ts'

export function unfold(nodes: Array<RootContent>): Array<FlowContent> {
  return nodes.flatMap((node): Array<FlowContent> => {
    if (node.type === 'details') return [...boldOf(node.summary), ...unfold(node.children)]
    if (node.type === 'draft') return [node.asked, ...node.more, ...unfold(node.body)]
    if ('children' in node && (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')) {
      return [{...node, children: unfold(node.children as Array<RootContent>)} as FlowContent]
    }
    return [node as FlowContent]
  })
}

function boldOf(summary: Array<RootContent>): Array<FlowContent> {
  return unfold(summary).map((node) => {
    if (node.type !== 'paragraph') return node
    const words = node.children.filter((child) => child.type !== 'html')
    const [only, ...others] = words
    if (others.length === 0 && only?.type === 'strong') return place(paragraphOf([only]), node.position)
    const strong: PhrasingContent = {type: 'strong', children: words}
    return place(paragraphOf([strong]), node.position)
  })
}
