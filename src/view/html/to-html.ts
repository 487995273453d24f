/**
 * mdast → one sanitised HTML string. Nothing else of a guide may reach a page unescaped.
 *
 * 1. mdast → hast, with the footnotes and link targets that this piece refers to, wherever the guide defines them;
 * 2. raw HTML is parsed, if there is any;
 * 3. MathML, of formulas and of raw HTML, is cut down to what can be nothing else;
 * 4. pictures become the bytes that were read for them;
 * 5. everything is sanitised; what comes after this only renames and adds what is ours.
 */
import type {Root as HastRoot, Text} from 'hast'
import {raw} from 'hast-util-raw'
import {sanitize} from 'hast-util-sanitize'
import {toHtml as stringify} from 'hast-util-to-html'
import type {Definition, FootnoteDefinition, Root} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import {visit} from 'unist-util-visit'
import {eachNode} from '../../guide/each-node.ts'
import {isolateTurns} from '../../guide/isolate.ts'
import type {FlowContent, Guide} from '../../guide/types.ts'
import {isDefinition} from '../../guide/walk.ts'
import {noteLinks, prefixAnchors} from './anchors.ts'
import {splitCodeLines} from './code-lines.ts'
import {fitFormulas} from './fit-formulas.ts'
import {fitTables, type TableFit} from './fit-tables.ts'
import {highlightCode} from './highlight.ts'
import {type Images, inlineImages} from './images.ts'
import {closeMathMl, formulaHandlers} from './maths.ts'
import {adaptToPaper} from './paper.ts'
import {plainHtml} from './plain-html.ts'
import {type HtmlMemory, recalling} from './recalling.ts'
import {schema} from './schema.ts'

/** HTML that went through the sanitiser: the only strings that templates print unescaped. */
export type SafeHtml = string & {readonly safeHtml: unique symbol}

export interface HtmlOptions {
  /** Put before identifiers, so that two pieces of one page never share any. */
  prefix: string
  /** The level of the highest heading in the piece, 1–6. */
  firstHeading?: number
  /** Lines of code become elements of the class `code-line`. */
  codeLines?: boolean
  /** What is said after a link to another place of the guide, such as its page; `null` where nothing is. */
  noteAfterLink?: (identifier: string) => string | null
  /** How tables are set that need so many characters; without it, all alike. */
  fitTable?: (characters: number) => TableFit
}

export type ToHtml = (nodes: Array<FlowContent>, options: HtmlOptions) => SafeHtml

/** A converter for the pieces of one guide; `memory` is what it keeps for the next one that is much the same. */
export function createToHtml(guide: Guide, images: Images = {}, memory: HtmlMemory | null = null): ToHtml {
  const definitions: Array<Definition | FootnoteDefinition> = []
  visit(guide, (node) => {
    if (isDefinition(node)) definitions.push(node)
  })
  const convert: ToHtml = (nodes, {prefix, firstHeading = 4, noteAfterLink, fitTable, codeLines = false}) => {
    const own = new Set(nodes.filter((node) => isDefinition(node)))
    const root: Root = {type: 'root', children: [...nodes, ...definitions.filter((node) => !own.has(node))]}
    let tree = toHast(root, {allowDangerousHtml: true, clobberPrefix: '', handlers: formulaHandlers}) as HastRoot
    if (hasRaw(tree)) tree = raw(tree) as HastRoot
    closeMathMl(tree)
    inlineImages(tree, images)
    tree = sanitize(tree, schema) as HastRoot
    visit(tree, 'text', isolateText)
    prefixAnchors(tree, `${prefix}--`)
    if (noteAfterLink) noteLinks(tree, noteAfterLink)
    adaptToPaper(tree, firstHeading)
    fitFormulas(tree)
    if (fitTable) fitTables(tree, fitTable)
    highlightCode(tree)
    if (codeLines) splitCodeLines(tree)
    return stringify(tree).trim() as SafeHtml
  }
  const whole = remembering(memory ? recalling(convert, memory) : convert)
  return (nodes, options) => (plainHtml(nodes) as SafeHtml | null) ?? whole(nodes, options)
}

/** Cards are set again and again until they fit, and booklets twice: what depends on nothing but its nodes is converted once. */
function remembering(convert: ToHtml): ToHtml {
  const known = new WeakMap<FlowContent, Map<string, {nodes: Array<FlowContent>; html: SafeHtml}>>()
  return (nodes, options) => {
    const [first] = nodes
    if (!first || ((options.noteAfterLink || options.fitTable) && !isPlain(nodes))) return convert(nodes, options)
    const key = `${nodes.length} ${options.firstHeading} ${options.codeLines} ${options.prefix}`
    const own = known.get(first) ?? new Map()
    known.set(first, own)
    const before = own.get(key)
    if (before?.nodes.every((node: FlowContent, index: number) => node === nodes[index])) return before.html
    const html = convert(nodes, options)
    own.set(key, {nodes: [...nodes], html})
    return html
  }
}

/** What is the same whatever page a link leads to, and however wide a table may be. */
const plain = new Set('paragraph text strong emphasis inlineCode break list listItem blockquote code'.split(' '))

function isPlain(nodes: Array<FlowContent>): boolean {
  let all = true
  for (const node of nodes) {
    eachNode(node, ({type}) => {
      all &&= plain.has(type)
      return all
    })
  }
  return all
}

/** Inline HTML of a piece that is one paragraph: without the `<p>` around it. */
export function unwrapParagraph(html: SafeHtml): SafeHtml {
  const inner = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1]
  return (inner === undefined || inner.includes('<p>') ? html : inner) as SafeHtml
}

/** The tree’s own texts come isolated; those of raw HTML do not. */
function isolateText(node: Text): void {
  node.value = isolateTurns(node.value)
}

function hasRaw(tree: HastRoot): boolean {
  let found = false
  visit(tree, 'raw', () => {
    found = true
  })
  return found
}
