/** The words that a guide’s tree holds: its content, its labels and terms, and what it knows of itself and its questions. */
import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Guide, GuideNode, Question} from '../../src/guide/types.ts'
import {visibleInHtml} from './visible.ts'
import {wordsOf} from './words.ts'

export interface TreeWords {
  content: Array<string>
  /** Words that a source may not have, or not show: letters and ticks of choices, numbers of items, the info of a fence. */
  silent: Array<string>
  /** Where links and pictures lead, and what footnotes are called: seen where they are no marks yet. */
  addresses: Array<string>
  /** What front matter can say. */
  data: Array<string>
}

/** The words of a guide, or of what Markdown reads in one. */
export function wordsOfTree(guide: Guide | Root): TreeWords {
  const content: Array<string> = []
  const silent: Array<string> = []
  const addresses: Array<string> = []
  visit(guide as never, (node: GuideNode | Nodes) => {
    if (node.type === 'question') content.push(...factsOf(node))
    else if (node.type !== 'choice') content.push(...piecesOf(node))
    silent.push(...silentOf(node))
    addresses.push(...addressesOf(node))
  })
  const data = guide.type === 'guide' ? metadataOf(guide) : []
  if (guide.type === 'guide') content.push(guide.title)
  return {
    content: content.flatMap(wordsOf),
    silent: silent.flatMap(wordsOf),
    addresses: addresses.flatMap(wordsOf),
    data: data.flatMap(wordsOf),
  }
}

function metadataOf({identifier, title, subtitle, author, date, lang, description, keywords}: Guide): Array<string> {
  return [identifier, title, subtitle ?? '', author ?? '', date ?? '', lang, description ?? '', ...keywords]
}

function factsOf(question: Question): Array<string> {
  const {label, level, topics, competency, minutes, weight, weightReason, mustAsk} = question
  const facts = [label, level, ...topics, competency, minutes, weight, weightReason, mustAsk ? 'yes' : null]
  return facts.flatMap((fact) => (fact === null ? [] : String(fact)))
}

function piecesOf(node: GuideNode | Nodes): Array<string> {
  if (node.type === 'html') return visibleInHtml(node.value)
  if (node.type === 'image' || node.type === 'imageReference') return [node.alt ?? '']
  if (node.type === 'step') return [node.term ?? '']
  if ('value' in node && typeof node.value === 'string') return [node.value]
  // Link targets and footnotes have a label too; it is a mark.
  const isMark = /^(?:definition|linkReference|footnote)/.test(node.type)
  return 'label' in node && typeof node.label === 'string' && !isMark ? [node.label] : []
}

function silentOf(node: GuideNode | Nodes): Array<string> {
  if (node.type === 'choice') return [node.label, node.correct ? 'x' : '']
  if (node.type === 'listItem') return [node.checked ? 'x' : '']
  if (node.type === 'code') return [node.lang ?? '', node.meta ?? '']
  if (node.type !== 'list' || !node.ordered) return []
  const start = node.start ?? 1
  return node.children.map((_, index) => `${start} ${start + index}`)
}

function addressesOf(node: GuideNode | Nodes): Array<string> {
  const {url, title, label} = node as {url?: string; title?: string | null; label?: string | null}
  if (url !== undefined) return [url, title ?? '', node.type === 'definition' ? (label ?? '') : '']
  return /^(?:linkReference|imageReference|footnote)/.test(node.type) ? [label ?? ''] : []
}
