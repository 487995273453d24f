/**
 * Formulas by how wide they are: browsers break none over lines, so long ones are cut after signs into rows that can wrap,
 * and the style sheet is told how wide the widest row is, to set it smaller where it has no room.
 */
import type {Element, ElementContent, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'

/** In ems: less than this has room anywhere. */
const comfortable = 12

export function fitFormulas(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'math') return undefined
    if (widthOf(node) > comfortable) wrap(node, node.properties['display'] === 'block')
    return SKIP
  })
}

function wrap(formula: Element, display: boolean): void {
  const rows = rowsOf(formula)
  if (rows.length > 1) {
    formula.children = rows
    formula.properties['className'] = ['f-wrap']
  }
  const width = Math.max(...rows.map((row) => widthOf(row, display ? 1 : em.script)))
  formula.properties['style'] = `--w: ${Math.ceil(width)}`
}

/** Each ends in a sign that stands between two things, and keeps the space around it. */
function rowsOf(formula: Element): Array<Element> {
  const [only] = formula.children
  const inner = formula.children.length === 1 && isNamed(only, 'mrow') ? (only as Element).children : formula.children
  const rows: Array<Array<ElementContent>> = [[]]
  for (const [index, node] of inner.entries()) {
    const breaks = index > 0 && index < inner.length - 1 && isSign(node)
    if (breaks) (node as Element).properties['form'] = 'infix'
    rows.at(-1)?.push(node)
    if (breaks) rows.push([])
  }
  return rows.map((children) => ({type: 'element', tagName: 'mrow', properties: {}, children}))
}

const signs = /^[=<>+≤≥≠≈≡±×÷·→⇒⇔∈∼,;∗∪∩∧∨−⋅]$/u

function isSign(node: ElementContent): boolean {
  return isNamed(node, 'mo') && (node as Element).properties['form'] === undefined && signs.test(textOf(node))
}

const em = {letter: 0.56, sign: 1.2, script: 0.7, root: 0.9, column: 0.9}

/** About how many ems a formula takes; `fraction` is how large fractions are set, which are smaller among words. */
function widthOf(node: ElementContent, fraction = 1): number {
  if (node.type === 'text') return [...node.value.trim()].length * em.letter
  if (node.type !== 'element') return 0
  const widths = node.children.map((child) => widthOf(child, fraction))
  const sum = widths.reduce((all, width) => all + width, 0)
  const [base = 0, ...scripts] = widths
  switch (node.tagName) {
    case 'mo':
      return signs.test(textOf(node)) ? em.sign : Math.max(sum, 0.4)
    case 'mspace':
      return Math.max(0, Number.parseFloat(String(node.properties['width'] ?? '0')) || 0)
    case 'mfrac':
      return fraction * Math.max(0, ...widths) + 0.2
    case 'msup':
    case 'msub':
    case 'msubsup':
      return base + em.script * Math.max(0, ...scripts)
    case 'munder':
    case 'mover':
    case 'munderover':
      return Math.max(base, ...scripts.map((width) => em.script * width))
    case 'msqrt':
    case 'mroot':
      return sum + em.root
    case 'mtable':
      return tableWidth(node)
    default:
      return sum
  }
}

function tableWidth(table: Element): number {
  const columns: Array<number> = []
  for (const row of table.children) {
    if (row.type !== 'element') continue
    for (const [index, cell] of row.children.entries()) columns[index] = Math.max(columns[index] ?? 0, widthOf(cell))
  }
  return columns.reduce((all, width) => all + width + em.column, 0)
}

function isNamed(node: ElementContent | undefined, name: string): boolean {
  return node?.type === 'element' && node.tagName === name
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim()
  return node.type === 'element' ? node.children.map((child) => textOf(child)).join('') : ''
}
