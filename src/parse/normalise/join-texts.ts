/** Makes one text node of those that touch: cuts and tags leave pieces, and a parser of what we write sees none. */
import type {Nodes, Text} from 'mdast'
import {eachNode} from '../../guide/each-node.ts'
import type {Guide} from '../../guide/types.ts'
import {place, spanOf} from '../phrasing.ts'

/** Changes a tree in place. */
export function joinTexts(tree: Guide): void {
  eachNode<Nodes>(tree, (node) => {
    if (!('children' in node)) return
    const children = node.children as Array<Nodes>
    for (let index = children.length - 1; index > 0; index--) {
      const [first, second] = [children[index - 1], children[index]]
      if (first?.type === 'text' && second?.type === 'text') children.splice(index - 1, 2, join(first, second))
    }
  })
}

function join(first: Text, second: Text): Text {
  const text: Text = {type: 'text', value: first.value + second.value}
  return place(text, spanOf([first, second]))
}
