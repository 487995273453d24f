/** The words that a guide’s tree holds: its content, its labels and terms, and what it knows of itself and its questions. */
import type {Nodes} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Guide, GuideNode, Question} from '../../src/guide/types.ts'
import {visibleInHtml} from './visible.ts'
import {wordsOf} from './words.ts'

export interface TreeWords {
  content: Array<string>
  /** Words that a source may not have, or not show: letters of choices, numbers of list items, the info of a fence. */
  silent: Array<string>
  /** What front matter can say. */
  data: Array<string>
}

export function wordsOfTree(guide: Guide): TreeWords {
  const content: Array<string> = [guide.title]
  const silent: Array<string> = []
  visit(guide as never, (node: GuideNode | Nodes) => {
    if (node.type === 'question') content.push(...factsOf(node))
    else if (node.type !== 'choice') content.push(...piecesOf(node))
    silent.push(...silentOf(node))
  })
  const {identifier, title, subtitle, author, date, lang, description, keywords} = guide
  const data = [identifier, title, subtitle, author, date, lang, description, ...keywords]
  return {
    content: content.flatMap(wordsOf),
    silent: silent.flatMap(wordsOf),
    data: data.flatMap((value) => wordsOf(value ?? '')),
  }
}

function factsOf({label, level, topics, competency, minutes, weight}: Question): Array<string> {
  return [label, level, ...topics, competency, minutes, weight].flatMap((fact) => (fact === null ? [] : String(fact)))
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
  if (node.type === 'choice') return [node.label]
  if (node.type === 'code') return [node.lang ?? '', node.meta ?? '']
  if (node.type !== 'list' || !node.ordered) return []
  return node.children.map((_, index) => String((node.start ?? 1) + index))
}
