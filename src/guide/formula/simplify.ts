/**
 * Temml’s tree → elements and attributes of a closed set, without styles: what a style says that is worth keeping becomes
 * a class of ours, and elements that browsers no longer know become others.
 */
import {attributesOf, elements} from './mathml.ts'
import type {FormulaElement, TexNode} from './types.ts'

/** `null` for a tree with something that is no part of a formula, such as a link. */
export function simplify(tree: TexNode): FormulaElement | null {
  const children = childrenOf(tree)
  return children && {name: 'math', attributes: {}, classes: [], children}
}

function childrenOf({children = []}: TexNode): Array<FormulaElement | string> | null {
  const out: Array<FormulaElement | string> = []
  for (const child of children) {
    const simple = simplified(child)
    if (simple === null) return null
    out.push(...simple)
  }
  return out
}

function simplified(node: TexNode): Array<FormulaElement | string> | null {
  if ('href' in node || 'src' in node) return null
  if (typeof node.text === 'string') return [node.text]
  const children = childrenOf(node)
  if (!children) return null
  // Fragments, and marks that scripts would number.
  if (!node.type || node.type === 'math') return children
  if (node.type === 'menclose') return [enclosed(node, children)]
  if (!elements.has(node.type)) return null
  const {name, attributes} = {name: node.type, attributes: attributesOf(node.attributes ?? {})}
  const rule = node.type === 'mspace' && node.attributes?.['mathbackground'] !== undefined ? ['f-rule'] : []
  if (name === 'mover') setAccent(attributes, children)
  return [{name, attributes, classes: [...rule, ...classesOf(node)], children}]
}

/** Those that grow are other characters to a font. */
const growing: Record<string, string> = {'\u02c6': '\u0302', '\u02dc': '\u0303', '~': '\u0303'}

/** Browsers set an accent smaller, as they do an exponent, unless it is called one. */
function setAccent(attributes: Record<string, string>, [, mark]: ReadonlyArray<FormulaElement | string>): void {
  if (typeof mark !== 'object' || mark.name !== 'mo') return
  const [sign] = mark.children
  if (typeof sign !== 'string' || !/^[\u02c6\u02dc~‾¯˙¨]$/u.test(sign)) return
  attributes['accent'] = 'true'
  if (mark.attributes['stretchy'] === 'true') mark.children = [growing[sign] ?? sign]
}

const known: Record<string, string> = {
  'tml-left': 'f-left',
  'tml-right': 'f-right',
  'tml-prime': 'f-prime',
  'tml-jot': 'f-open',
  mathscr: 'f-script',
}

/** What styles say of cells and boxes. */
const styles: Array<[name: string, value: RegExp, kept: string]> = [
  ['paddingLeft', /^0/, 'f-l0'],
  ['paddingLeft', /^1em/, 'f-l1'],
  ['paddingRight', /^0/, 'f-r0'],
  ['borderLeft', /./, 'f-bl'],
  ['borderRight', /./, 'f-br'],
  ['borderTop', /./, 'f-bt'],
  ['borderBottom', /./, 'f-bb'],
  ['border', /./, 'f-box'],
]

function classesOf({classes = [], style = {}}: TexNode): Array<string> {
  const own = classes.flatMap((name) => known[name] ?? [])
  return [...own, ...styles.flatMap(([name, value, kept]) => (value.test(style[name] ?? '') ? [kept] : []))]
}

/** MathML Core has no `menclose`: lines over and under are marks that stretch, and others are drawn by a style. */
function enclosed(node: TexNode, children: Array<FormulaElement | string>): FormulaElement {
  const notation = String(node.attributes?.['notation'] ?? '')
  const inner = children.filter((child) => typeof child === 'string' || !isStroke(child))
  if (notation === 'top' || notation === 'bottom') {
    const line = element('mo', {stretchy: 'true'}, [notation === 'top' ? '\u203e' : '\u005f'])
    const accent = notation === 'top' ? 'accent' : 'accentunder'
    return element(notation === 'top' ? 'mover' : 'munder', {[accent]: 'true'}, [element('mrow', {}, inner), line])
  }
  const name = /updiagonal.*downdiagonal/.test(notation)
    ? 'f-cross'
    : notation.startsWith('up')
      ? 'f-up'
      : notation.startsWith('down')
        ? 'f-down'
        : notation.startsWith('horizontal')
          ? 'f-through'
          : 'f-box'
  return {...element('mrow', {}, inner), classes: [name]}
}

function isStroke(child: FormulaElement): boolean {
  return child.name === 'mrow' && child.children.length === 0
}

function element(
  name: string,
  attributes: Record<string, string>,
  children: Array<FormulaElement | string>,
): FormulaElement {
  return {name, attributes, classes: [], children}
}
