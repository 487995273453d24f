/** Code in lines of its own elements, so that a style sheet can mark what is carried over where a line is too long. */
import type {Element, ElementContent, Root} from 'hast'
import {visit} from 'unist-util-visit'

/** Every `pre > code` of the tree; elements that go over the end of a line are closed there and opened anew. */
export function splitCodeLines(tree: Root): void {
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName !== 'code' || parent?.type !== 'element' || parent.tagName !== 'pre') return
    const lines = linesOf(node.children)
    if (lines.at(-1)?.length === 0) lines.pop()
    node.children = lines.map((children, index) => ({
      type: 'element',
      tagName: 'span',
      properties: {className: ['code-line']},
      children: index < lines.length - 1 ? [...children, {type: 'text', value: '\n'}] : children,
    }))
  })
}

function linesOf(nodes: ReadonlyArray<ElementContent>): Array<Array<ElementContent>> {
  const lines: Array<Array<ElementContent>> = [[]]
  for (const node of nodes) {
    const pieces =
      node.type === 'text' ? textLines(node.value) : node.type === 'element' ? elementLines(node) : [[node]]
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push(...piece)
    }
  }
  return lines
}

function textLines(value: string): Array<Array<ElementContent>> {
  return value.split('\n').map((line) => (line === '' ? [] : [{type: 'text', value: line}]))
}

function elementLines(node: Element): Array<Array<ElementContent>> {
  return linesOf(node.children).map((children) => (children.length === 0 ? [] : [{...node, children}]))
}
