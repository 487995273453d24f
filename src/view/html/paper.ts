/** What a screen does and paper cannot, made into something that paper can. */
import type {Element, ElementContent, Root} from 'hast'
import {visit} from 'unist-util-visit'

export function adaptToPaper(tree: Root, firstHeading: number): void {
  visit(tree, 'element', (node) => handlers[node.tagName]?.(node))
  for (const node of tree.children.slice(0, -1)) {
    if (isElement(node as ElementContent, 'p') && leads(node as Element))
      (node as Element).properties['className'] = ['leads']
  }
  const top = topHeading(tree)
  visit(tree, 'element', (node) => {
    const level = headingLevel(node)
    if (level > 0) node.tagName = `h${Math.min(6, firstHeading + level - top)}`
  })
}

/** Whether a paragraph only says what follows it: it ends in a colon, or is all in bold. */
function leads(node: Element): boolean {
  const [only, ...more] = node.children
  return /[:：]\s*$/u.test(textOf(node)) || (more.length === 0 && only !== undefined && isElement(only, 'strong'))
}

const longCode = 22

const handlers: Record<string, (node: Element) => void> = {
  details(node) {
    node.tagName = 'div'
    delete node.properties['open']
  },
  summary(node) {
    node.tagName = 'p'
    node.children = [{type: 'element', tagName: 'strong', properties: {}, children: node.children}]
  },
  input(node) {
    const ticked = Boolean(node.properties['checked'])
    node.tagName = 'span'
    node.properties = {
      className: ticked ? ['box', 'ticked'] : ['box'],
      role: 'img',
      ariaLabel: ticked ? 'ticked' : 'not ticked',
    }
  },
  section(node) {
    if (!('dataFootnotes' in node.properties)) return
    node.tagName = 'div'
    node.properties = {className: ['footnotes']}
    node.children = node.children.filter((child) => !isElement(child, 'h2'))
    visit(node, 'element', dropBackReferences)
  },
  /** Numbers are counted by the style sheet, which is told where to begin. */
  ol(node) {
    const start = Number(node.properties['start'] ?? 1)
    if (Number.isInteger(start) && start !== 1) node.properties['style'] = `--start: ${start}`
  },
  /**
   * How many columns its longest line has, for style sheets that have more room beside the text. Code that takes most of
   * a page may break over two, or it would leave the rest of the one before it empty.
   */
  pre(node) {
    const lines = textOf(node).split('\n')
    let longest = 0
    for (const line of lines) longest = Math.max(longest, line.length)
    node.properties['style'] = `--columns: ${longest}`
    if (lines.length > longCode) node.properties['className'] = ['long']
  },
  table(node) {
    node.properties['className'] = ['data']
  },
}

/** A link back to where one came from leads nowhere on paper. */
function dropBackReferences(node: Element): void {
  node.children = node.children.filter((child) => !(isElement(child, 'a') && 'dataFootnoteBackref' in child.properties))
}

function isElement(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName
}

function topHeading(tree: Root): number {
  let top = 6
  visit(tree, 'element', (node) => {
    if (headingLevel(node) > 0) top = Math.min(top, headingLevel(node))
  })
  return top
}

function textOf(node: Element): string {
  let text = ''
  visit(node, 'text', (child) => {
    text += child.value
  })
  return text
}

function headingLevel(node: Element): number {
  return /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0
}
