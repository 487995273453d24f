/**
 * Finds what only helps to move about on a screen: contents lists, links back to the top, badges. Their words go into the
 * ledger. Where contents point tells which headings the author counts as entries.
 */
import type {Link, List, Nodes, Paragraph, PhrasingContent, RootContent, Table} from 'mdast'
import {visit} from 'unist-util-visit'
import {toText} from '../../guide/to-text.ts'
import type {Ledger, Reason} from '../ledger.ts'
import type {Details} from '../nodes.ts'
import {trimSigns} from '../signs.ts'
import {textOfHtml, visibleText} from './visible.ts'

/** Names of a heading that stands over a list of contents, in the languages of the guides. */
const contentsNames =
  /^(?:table of contents?|contents?|toc|index|índice(?: de contenidos?)?|tabla de contenidos?|contenidos?|sumário|sumario|conteúdo|оглавление|содержание|目录|目錄|目次|목차|جدول المحتويات|المحتويات|الفهرس|inhalt(?:sverzeichnis)?|sommaire|questions?)$/iu
const backWords =
  /^(?:back(?: to)?(?: the)? (?:top|contents?|questions?|table of contents?)|(?:go |scroll )?(?:to )?top|up|return to top|вверх|наверх|(?:вернуться )?(?:к|в) (?:оглавлени[юе]|содержани[юе]|началу?|начало)|volver(?: al?)? (?:inicio|arriba|índice)|voltar (?:ao|para o) (?:topo|início|índice)|返回(?:顶部|目录|目錄)?|回到(?:顶部|目录)|(?:トップ|上|目次)(?:へ|に)?(?:戻る)?|맨 ?위로|العودة.*)$/iu
/** Arrows alone, or before words that say where they lead. */
const backSigns = /^[^\p{L}\p{N}]*[⬆↥↑][^\p{L}\p{N}]*(?:volver.*)?$/iu
const badge = /shields\.io|badge|travis-ci|codecov|circleci|producthunt|opencollective|visitor/i

export interface Furniture {
  nodes: Array<RootContent>
  /** Slugs or names that contents lists point at, of their innermost entries only. */
  targets: Set<string>
}

export function takeFurniture(
  nodes: Array<RootContent>,
  explicit: ReadonlySet<RootContent>,
  ledger: Ledger,
): Furniture {
  const targets = new Set<string>()
  const repeated = repeatedLinks(nodes)
  let anchors: ReadonlySet<string> | null = null
  const isAnchor = (name: string): boolean => {
    anchors ??= new Set(nodes.flatMap((node) => (node.type === 'heading' ? [anchorOf(toText(node))] : [])))
    return anchors.has(name)
  }
  const out: Array<RootContent> = []
  for (const node of nodes) {
    if (node.type === 'details' && !explicit.has(node)) {
      const inner = takeFurniture(node.children, explicit, ledger)
      for (const target of inner.targets) targets.add(target)
      out.push(...withContent(node, inner.nodes, ledger))
      continue
    }
    const entries = explicit.has(node) ? null : contentsOf(node, isAnchor)
    const reason = explicit.has(node) ? null : reasonOf(node, entries !== null, repeated)
    if (reason) ledger.leaveOut(reason, wordsWithAlts(node), node.position)
    else out.push(node)
    for (const entry of entries ?? []) targets.add(entry)
    const heading = entries ? out.at(-1) : undefined
    if (heading?.type !== 'heading' || !contentsNames.test(trimSigns(toText(heading)))) continue
    ledger.leaveOut('contents', heading)
    out.pop()
  }
  return {nodes: out, targets}
}

/** A fold with what is left in it, and no fold where contents were all that it held. */
function withContent(fold: Details, children: Array<RootContent>, ledger: Ledger): Array<RootContent> {
  if (children.length > 0 || fold.children.length === 0) return [{...fold, children}]
  ledger.leaveOut('contents', visibleText(fold.summary), fold.position)
  return []
}

function reasonOf(node: RootContent, isContents: boolean, repeated: Map<string, number>): Reason | null {
  if (isContents) return 'contents'
  if (isBack(node, repeated)) return 'back'
  return isBadges(node) ? 'badges' : null
}

/** The name that GitHub gives a heading: as contents lists point at it. */
export function anchorOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

/** What a list or table of contents points at; `null` for anything else. */
function contentsOf(node: RootContent, isAnchor: (name: string) => boolean): Array<string> | null {
  if (node.type === 'table') return tableTargets(node)
  if (node.type !== 'list') return null
  const items = leavesOf(node)
  const linked = items.filter((item) => item.target !== null)
  // Groups of a contents list may stand without a link.
  const [only] = linked
  if (linked.length === 1 && !isAnchor(only?.target ?? '')) return null
  if (linked.length === 0 || linked.length < items.length * 0.7) return null
  return linked.filter((item) => item.leaf).map((item) => item.target as string)
}

interface ContentsItem {
  target: string | null
  leaf: boolean
}

function leavesOf(list: List): Array<ContentsItem> {
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children
    const inner = rest.flatMap((child) => (child.type === 'list' ? leavesOf(child) : [{target: null, leaf: true}]))
    if (first?.type === 'list') return [...leavesOf(first), ...inner]
    const target = first?.type === 'paragraph' ? onlyTarget(first.children) : null
    return [{target, leaf: inner.length === 0}, ...inner]
  })
}

/** Where a line leads within the guide, when a link is all of its words, a number and signs aside. */
function onlyTarget(children: Array<PhrasingContent>): string | null {
  const links = children.filter((child): child is Link => child.type === 'link')
  if (links.length === 0) return null
  const others = children.filter((child) => child.type !== 'link')
  const local = links.every((link) => targetOf(link) !== null)
  const plain = others.every((child) => !/\p{L}/u.test(child.type === 'html' ? textOfHtml(child.value) : toText(child)))
  return local && plain ? targetOf(links[0] as Link) : null
}

/** The name behind `#`, of a link into this guide; whole addresses count when they lead to a heading of a document. */
export function targetOf({url}: Link): string | null {
  const match = /^(?:#|[^\s#]*\.md#|https?:\/\/github\.com\/[^\s#]+#)(.+)$/i.exec(url)
  if (!match) return null
  try {
    return decodeURIComponent(match[1] as string).toLowerCase()
  } catch {
    return (match[1] as string).toLowerCase()
  }
}

function tableTargets(table: Table): Array<string> | null {
  const rows = table.children.slice(1)
  const targets = rows.flatMap((row) => {
    const found: Array<string> = []
    visit(row, 'link', (link: Link) => {
      const target = targetOf(link)
      if (target) found.push(target)
    })
    const first = found[0]
    return found.length === 1 && first ? [first] : []
  })
  return rows.length >= 2 && targets.length >= rows.length * 0.8 ? targets : null
}

/** Texts of paragraphs that are nothing but one link into the guide, and how often each stands there. */
function repeatedLinks(nodes: Array<RootContent>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const node of nodes) {
    const text = linkText(node)
    if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function linkText(node: RootContent): string | null {
  if (node.type === 'paragraph') return onlyTarget(unwrap(node)) === null ? null : toText(node).trim()
  if (node.type !== 'html' || !/<a\s[^>]*href\s*=\s*["']?#/i.test(node.value)) return null
  return textOfHtml(node.value) || null
}

function isBack(node: RootContent, repeated: Map<string, number>): boolean {
  const text = linkText(node)
  if (text === null) return false
  return backWords.test(trimSigns(text)) || backSigns.test(text) || (repeated.get(text) ?? 0) >= 3
}

/** The content of a paragraph whose words are all bold or italic. */
function unwrap(paragraph: Paragraph): Array<PhrasingContent> {
  const [only, ...others] = paragraph.children
  return others.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis')
    ? only.children
    : paragraph.children
}

/** The words of a node, those that stand for its pictures too. */
function wordsWithAlts(node: RootContent): string {
  const alts: Array<string> = []
  visit(node as Nodes, (inner) => {
    if (inner.type === 'image' && inner.alt) alts.push(inner.alt)
    if (inner.type === 'html')
      alts.push(...[...inner.value.matchAll(/\balt\s*=\s*["']([^"']*)["']/gi)].map(([, alt = '']) => alt))
  })
  return [visibleText(node as Nodes), ...alts].join(' ').trim()
}

function holds(node: Nodes, type: Nodes['type']): boolean {
  return node.type === type || ('children' in node && node.children.some((child) => holds(child, type)))
}

function isBadges(node: RootContent): boolean {
  if (node.type === 'html') return /<img\b/i.test(node.value) && badge.test(node.value) && textOfHtml(node.value) === ''
  if (node.type !== 'paragraph' || !holds(node, 'image')) return false
  const images: Array<string> = []
  let words = ''
  visit(node as Nodes, (inner) => {
    if (inner.type === 'image') images.push(inner.url)
    if (inner.type === 'text') words += inner.value
  })
  return images.length > 0 && images.every((url) => badge.test(url)) && words.trim() === ''
}
