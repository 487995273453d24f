/**
 * Markdown as parsed → Markdown as meant: disclosures are one node each, headings are headings whatever they were written
 * in, tags that only lay out are gone, and what helps to move about on a screen is in the ledger.
 */
import type {Nodes, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Ledger} from '../ledger.ts'
import {alignHeadings} from './align-headings.ts'
import {explicitNodes} from './explicit.ts'
import {foldDetails} from './fold-details.ts'
import {type Furniture, takeFurniture} from './furniture.ts'
import {htmlHeadings} from './html-headings.ts'
import {meanInlineHtml} from './inline-html.ts'
import {tickKeyedLines} from './keyed-lines.ts'
import {type Lifted, liftHeadings} from './lift-headings.ts'
import {meanHtml} from './mean-html.ts'
import {nameQuestionHeadings} from './question-headings.ts'
import {unwrapGroups} from './unwrap-groups.ts'
import {isBareTags} from './visible.ts'

export interface Normalised extends Furniture {
  lifted: Lifted
  /** What stands in questions that are marked as such. */
  explicit: ReadonlySet<RootContent>
}

export function normalise(nodes: Array<RootContent>, ledger: Ledger, file: VFile): Normalised {
  const lifted: Lifted = new Map()
  meanInlineHtml({type: 'root', children: nodes})
  const blocks = withoutTags(nodes)
  const explicit = explicitNodes(blocks)
  const found = liftHeadings(unwrapGroups(blocks), lifted, explicit, file)
  const meant = explicit.size === 0 ? nameQuestionHeadings(found, ledger) : found
  if (explicit.size === 0) alignHeadings(meant, lifted)
  return {...takeFurniture(meant, explicit, ledger), lifted, explicit}
}

/** The blocks of a parent, and of every parent in it. */
function withoutTags(nodes: Array<RootContent>): Array<RootContent> {
  const blocks = tickKeyedLines(withoutRawHtml(nodes).filter((node) => !isNothing(node)))
  for (const node of blocks) clean(node)
  return blocks
}

function withoutRawHtml(nodes: Array<RootContent>): Array<RootContent> {
  return nodes.some((node) => node.type === 'html') ? meanHtml(htmlHeadings(foldDetails(nodes))) : nodes
}

function clean(node: Nodes): void {
  if (node.type === 'details') {
    node.summary = withoutTags(node.summary)
    node.children = withoutTags(node.children)
  } else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
    node.children = withoutTags(node.children as Array<RootContent>) as typeof node.children
  }
}

/** Tags alone, or a paragraph of such; an empty comment is what a repair puts where Markdown must not read on. */
function isNothing(node: RootContent): boolean {
  if (node.type === 'paragraph') return node.children.length === 0
  return node.type === 'html' && (node.value.trim() === '<!---->' || isBareTags(node.value))
}
