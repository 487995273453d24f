/**
 * HTML inside a line → Markdown that says the same: `<code>`, `<b>`, `<i>` and their like, and `<br>`.
 *
 * A tag of these that has no partner says nothing and goes. `<FormattedMessage>` is no tag of HTML: whoever wrote it
 * wanted it seen, so it becomes text. Other tags stay as they are.
 */
import type {Break, Html, Nodes, Parents, PhrasingContent} from 'mdast'
import {eachNode} from '../../guide/each-node.ts'
import {place, spanOf, trimPhrasingEnd, trimPhrasingStart} from '../phrasing.ts'

const tag = /^<(\/?)([a-z][\w-]*)\b[^<>]*?(\/?)>$/i
const kinds: Record<string, 'inlineCode' | 'strong' | 'emphasis'> = {
  code: 'inlineCode',
  tt: 'inlineCode',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
}
const known = new Set(
  'a abbr acronym area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr path circle rect line g text'.split(
    ' ',
  ),
)

/** Changes the inline content of a tree in place. */
export function meanInlineHtml(tree: Parents): void {
  eachNode<Nodes>(tree, (node) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'html')) return
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      node.children = tidy(mean(node.children))
    } else if (isPhrasingParent(node.type)) {
      node.children = mean(node.children as Array<PhrasingContent>) as typeof node.children
    }
  })
}

function isPhrasingParent(type: string): boolean {
  return ['strong', 'emphasis', 'link', 'linkReference', 'delete'].includes(type)
}

function mean(nodes: Array<PhrasingContent>): Array<PhrasingContent> {
  const out: Array<PhrasingContent> = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as PhrasingContent
    const name = node.type === 'html' ? (tag.exec(node.value.trim())?.[2] ?? '').toLowerCase() : ''
    if (layout.has(name)) continue
    if (!Object.hasOwn(kinds, name)) {
      out.push(node.type === 'html' && name !== '' ? meanTag(node, name) : node)
      continue
    }
    const end = closing(nodes, index, name)
    if (end < 0) continue
    const inner = nodes.slice(index + 1, end)
    if (inner.length > 0) out.push(wrap(name, mean(inner), nodes.slice(index, end + 1)))
    index = end
  }
  return out
}

/** A break needs no line ending beside it, and none stands at either end. */
function tidy(nodes: Array<PhrasingContent>): Array<PhrasingContent> {
  const out: Array<PhrasingContent> = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'break') out.push(...trimPhrasingStart([node]))
    else if (node.type === 'break') out.splice(0, out.length, ...broken(out, node))
    else out.push(node)
  }
  return out.at(-1)?.type === 'break' ? trimPhrasingEnd(out) : out
}

/** A line and the break that ends it; a break that ends nothing goes. */
function broken(line: Array<PhrasingContent>, end: Break): Array<PhrasingContent> {
  const trimmed = trimPhrasingEnd(line)
  return trimmed.length > 0 ? [...trimmed, end] : []
}

/** Tags that only lay out words. */
const layout = new Set(['span', 'font', 'center', 'label', 'bdi', 'nobr', 'wbr'])

function meanTag(node: Html, name: string): PhrasingContent {
  if (name === 'br') return place({type: 'break'}, node.position)
  return known.has(name) ? node : place({type: 'text', value: node.value}, node.position)
}

/** Where the tag at an index is closed, or −1: for one that closes itself, too. */
function closing(nodes: Array<PhrasingContent>, from: number, name: string): number {
  const open = nodes[from]
  if (open?.type === 'html' && open.value.startsWith('</')) return -1
  return nodes.findIndex(
    (node, index) => index > from && node.type === 'html' && node.value.toLowerCase() === `</${name}>`,
  )
}

function wrap(name: string, inner: Array<PhrasingContent>, all: Array<PhrasingContent>): PhrasingContent {
  const kind = kinds[name] as 'inlineCode' | 'strong' | 'emphasis'
  if (kind !== 'inlineCode') return place({type: kind, children: inner}, spanOf(all))
  const plain = inner.every((node) => node.type === 'text')
  if (!plain)
    return inner.length === 1 ? (inner[0] as PhrasingContent) : place({type: 'emphasis', children: inner}, spanOf(all))
  return place(
    {type: 'inlineCode', value: inner.map((node) => (node.type === 'text' ? node.value : '')).join('')},
    spanOf(all),
  )
}
