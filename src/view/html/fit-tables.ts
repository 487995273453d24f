/** Tables by how wide they want to be: some are set smaller, some on a page that is turned. */
import type {Element, ElementContent, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'

/** `small`: in smaller type, over the whole width of the page; `turned`: on a page in landscape. */
export type TableFit = 'normal' | 'small' | 'turned'

/** Cells with more than this are read line by line anyway. */
const comfortable = 10
/** Between two columns, in characters. */
const gap = 2

/** `choose` is given how many characters the columns need beside one another. */
export function fitTables(tree: Root, choose: (characters: number) => TableFit): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined
    const kind = choose(widthOf(node))
    if (kind === 'small') node.properties['className'] = ['data', kind]
    if (kind === 'turned') {
      const turned: Element = {type: 'element', tagName: 'div', properties: {className: ['turned']}, children: [node]}
      parent.children[index] = turned
    }
    return SKIP
  })
}

/** What each column needs: its longest word, and a few words where it has several. */
function widthOf(table: Element): number {
  const columns: Array<number> = []
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    const cells = row.children.filter((child): child is Element => child.type === 'element')
    for (const [column, cell] of cells.entries()) {
      const text = textOf(cell).trim()
      const word = Math.max(0, ...text.split(/[\s\u200b]+/).map((part) => part.length))
      columns[column] = Math.max(columns[column] ?? 0, word, Math.min(text.length, comfortable))
    }
  })
  return columns.reduce((sum, width) => sum + width + gap, 0)
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
