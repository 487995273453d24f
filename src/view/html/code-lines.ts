/**
 * Code with lines that may not fit: each line is an element of its own, so that a style sheet can mark where it is wrapped.
 * All lines of such a block are, or some would be painted before the others and be read in that order.
 */
import type {Element, ElementContent, Root} from 'hast'
import {visit} from 'unist-util-visit'

/** Shorter lines fit any measure that code is set in. */
const mayWrap = 44

export function markLongLines(tree: Root): void {
  visit(tree, 'element', (node) => {
    const code =
      node.tagName === 'pre' ? node.children.find((child): child is Element => child.type === 'element') : null
    const lines = code ? splitLines(code.children) : []
    if (code && lines.some((line) => textOf(line).length > mayWrap)) code.children = lines.map(lineElement)
  })
}

/** Inline content → its lines, each with the line feed that ends it; what spans several lines is closed and opened anew. */
function splitLines(nodes: Array<ElementContent>): Array<Array<ElementContent>> {
  const lines: Array<Array<ElementContent>> = [[]]
  const add = (pieces: Array<ElementContent>): void => {
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push(piece)
    }
  }
  for (const node of nodes) {
    if (node.type === 'text') add(node.value.split(/(?<=\n)/).map((value) => ({type: 'text', value})))
    else if (node.type === 'element') add(splitLines(node.children).map((children) => ({...node, children})))
    // A line feed at the end of a piece ends the line too.
    if (endsLine(lines.at(-1) ?? [])) lines.push([])
  }
  return lines.filter((line) => line.length > 0)
}

function lineElement(children: Array<ElementContent>): Element {
  return {type: 'element', tagName: 'span', properties: {className: ['wraps']}, children}
}

function endsLine(line: Array<ElementContent>): boolean {
  return textOf(line).endsWith('\n')
}

function textOf(nodes: Array<ElementContent>): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('')
}
