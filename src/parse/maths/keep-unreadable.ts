/**
 * What has the marks of a formula and is no TeX that can be set stays what was written, and a message says why; a fence
 * named `math` is a formula like others.
 */
import type {Code, Nodes, Parents, Root} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {readFormula} from '../../guide/formula.ts'
import {report} from '../../guide/report.ts'
import type {InlineMath, Math as MathNode} from '../../guide/types.ts'
import {place} from '../phrasing.ts'
import {closings} from './formula-reader.ts'

/** Changes a tree in place; its positions speak of the file already. */
export function keepUnreadable(tree: Root, file: VFile): void {
  visit(tree, ['inlineMath', 'math', 'code'], (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const formula = node.type === 'code' ? fenced(node as Code) : (node as InlineMath | MathNode)
    if (!formula) return undefined
    const read = readFormula(formula.value, formula.type === 'math')
    if ('error' in read) reportUnreadable(formula, read.error, file)
    const kept = 'error' in read ? asWritten(node as InlineMath | MathNode | Code) : formula
    ;(parent as Parents).children[index] = kept as never
    return [SKIP, index + 1]
  })
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
