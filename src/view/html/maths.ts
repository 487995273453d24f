/**
 * Formulas as MathML, which browsers set without any script, and the rule for all MathML of a page, a stranger’s
 * included: elements of a closed set, text in the innermost of them only, and no HTML inside. So nothing that is written
 * out here can be read back as something else.
 */
import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {State} from 'mdast-util-to-hast'
import {visit} from 'unist-util-visit'
import {attributesOf, elements, tokens} from '../../guide/formula/mathml.ts'
import {plainFormula} from '../../guide/formula/plain-text.ts'
import type {FormulaElement} from '../../guide/formula/types.ts'
import {readFormula} from '../../guide/formula.ts'
import type {InlineMath, Math as MathNode} from '../../guide/types.ts'

/** For `mdast-util-to-hast`. */
export const formulaHandlers = {
  inlineMath: (_: State, node: InlineMath): ElementContent =>
    formulaOf(node, node.mark === '$$' || node.mark === '\\['),
  math: (_: State, node: MathNode): ElementContent => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [formulaOf(node, true)],
  }),
}

/** TeX that cannot be set stands as it is: whoever read the guide has said so already. */
function formulaOf({value}: InlineMath | MathNode, display: boolean): ElementContent {
  const read = readFormula(value, display)
  if ('error' in read) return {type: 'element', tagName: 'code', properties: {}, children: [{type: 'text', value}]}
  const formula = toElement(read.element)
  formula.properties = {
    ...formula.properties,
    alttext: plainFormula(read.element),
    ...(display ? {display: 'block'} : {}),
  }
  return formula
}

function toElement({name, attributes, classes, children}: FormulaElement): Element {
  return {
    type: 'element',
    tagName: name,
    properties: {...attributes, ...(classes.length > 0 ? {className: classes} : {})},
    children: children.map((child) => (typeof child === 'string' ? {type: 'text', value: child} : toElement(child))),
  }
}

/** Makes all MathML of a tree such that it can only be read as that; what does not fit leaves its text. */
export function closeMathMl(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'math') return
    node.properties = {...closed(node), ...alternative(node)}
    node.children = inLayout(node.children)
  })
}

function inLayout(children: ReadonlyArray<RootContent>): Array<ElementContent> {
  return children.flatMap((child): Array<ElementContent> => {
    if (child.type === 'text') return child.value.trim() === '' ? [] : [token('mtext', child.value)]
    if (child.type !== 'element' || /^annotation/.test(child.tagName)) return []
    if (tokens.has(child.tagName)) return [{...token(child.tagName, textOf(child)), properties: closed(child)}]
    if (!elements.has(child.tagName)) return inLayout(child.children)
    return [{...child, properties: closed(child), children: inLayout(child.children)}]
  })
}

function token(tagName: string, value: string): Element {
  return {type: 'element', tagName, properties: {}, children: value === '' ? [] : [{type: 'text', value}]}
}

function textOf(node: Element): string {
  let text = ''
  visit(node, 'text', (child) => {
    text += child.value
  })
  return text
}

function closed({properties}: Element): Element['properties'] {
  const names = Array.isArray(properties['className']) ? properties['className'] : []
  const own = names.filter((name) => /^f-[a-z0-9]{1,8}$/.test(String(name)))
  return {...attributesOf(properties), ...(own.length > 0 ? {className: own} : {})}
}

function alternative({properties}: Element): Element['properties'] {
  const {alttext} = properties
  return typeof alttext === 'string' && alttext !== '' ? {alttext} : {}
}
