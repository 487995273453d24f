/**
 * What has the marks of a formula and is no TeX that can be set stays what was written, and a message says why; a fence
 * named `math` is a formula like others.
 */
import type {Code, Nodes, Parents, Root} from 'mdast'
import type {VFile} from 'vfile'
import {readFormula} from '../../guide/formula.ts'
import {report} from '../../guide/report.ts'
import type {InlineMath, Math as MathNode} from '../../guide/types.ts'
import {place} from '../phrasing.ts'
import {closings} from './formula-reader.ts'

/** Changes a tree in place; its positions speak of the file already. */
export function keepUnreadable(tree: Root, file: VFile): void {
  keepIn(tree, file)
}

function keepIn(parent: Parents, file: VFile): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'code' || isFormula(node)) parent.children[index] = keptFor(node, file) as never
    else if ('children' in node) keepIn(node, file)
  }
}

function isFormula(node: Nodes): node is InlineMath | MathNode {
  return node.type === 'inlineMath' || node.type === 'math'
}

function keptFor(node: InlineMath | MathNode | Code, file: VFile): Nodes {
  const formula = node.type === 'code' ? fenced(node) : node
  if (!formula) return node
  const read = readFormula(formula.value, formula.type === 'math')
  if (!('error' in read)) return formula
  reportUnreadable(formula, read.error, file)
  return asWritten(node)
}

function fenced(node: Code): MathNode | null {
  if (node.lang !== 'math' || node.meta) return null
  const formula: MathNode = {type: 'math', mark: '```', value: node.value}
  return place(formula, node.position)
}

function asWritten(node: InlineMath | MathNode | Code): Nodes {
  if (node.type === 'code') return node
  if (node.type === 'inlineMath') {
    return place({type: 'text', value: node.mark + node.value + closings[node.mark]}, node.position)
  }
  const close = node.mark === '```' ? '```' : closings[node.mark]
  const value = `${node.mark}\n${node.value}\n${close}`
  return place({type: 'paragraph', children: [place({type: 'text', value}, node.position)]}, node.position)
}

function reportUnreadable({value, position}: InlineMath | MathNode, error: string, file: VFile): void {
  report(file, {
    severity: 'warning',
    ruleId: 'unreadable-formula',
    reason: `Unexpected formula \`${value.trim().replace(/\s+/g, ' ').slice(0, 60)}\`, expected TeX: ${error}`,
    place: position,
    note: 'It is printed as it is written. A dollar that opens no formula can be written `\\$`; with `maths: off` in the front matter none does.',
  })
}
