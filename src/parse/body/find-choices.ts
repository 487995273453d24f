/**
 * Finds the choices of a question, however they are written: a task list, a list whose items open with letters, lettered
 * lines in a paragraph, lettered paragraphs, and lists of one item with code between them.
 */
import type {List, ListItem, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import {paragraphOf, place, sliceText, spanOf, trimPhrasingEnd} from '../phrasing.ts'
import {linesOfParagraph} from '../split-labels.ts'

export interface FoundChoices {
  /** Where they stand among the nodes: from here, … */
  start: number
  /** … and up to here, this one not included. */
  end: number
  list: List
}

const letterMark = /^\s*\(?([A-Za-zА-Дأ-ي])\s*(?:[.):：、]|\s-)\s*(?=\S)/u
/** A list of more ticks is a checklist. */
const most = 10
const alphabets = ['ABCDEFGHIJ', 'abcdefghij', 'АБВГД', 'абвгд', 'أبجده']

/** The first choices among nodes, from one of them on. */
export function findChoices(nodes: Array<RootContent>, from = 0): FoundChoices | null {
  for (let start = from; start < nodes.length; start++) {
    const found = choicesAt(nodes, start)
    if (found) return found
  }
  return null
}

export function choicesAmong(nodes: Array<RootContent>): boolean {
  return findChoices(nodes) !== null
}

/** Boxes without letters, none of them ticked: choices where something is asked, and else a list of things to do. */
export function isChecklist({list}: FoundChoices): boolean {
  return list.children.every((item) => item.checked === false && letterOf(item) === null)
}

function choicesAt(nodes: Array<RootContent>, start: number): FoundChoices | null {
  const items: Array<ListItem> = []
  let end = start
  // Where there are too many already, the others need not be read: a long row would be, from each of its paragraphs.
  for (; end < nodes.length && items.length <= most; end++) {
    const node = nodes[end] as RootContent
    const more = optionsOf(node)
    if (more) items.push(...more)
    else if (node.type === 'code' && items.length > 0 && continues(nodes, end, items)) {
      const last = items.at(-1) as ListItem
      items[items.length - 1] = place({...last, children: [...last.children, node]}, spanOf([last, node]))
    } else break
  }
  if (items.length < 2 || items.length > most || !isSequence(items)) return null
  const list: List = {type: 'list', ordered: false, spread: false, children: items}
  return {start, end, list: place(list, spanOf(items))}
}

/** Whether code between options belongs to the one before it: another option follows, or others had code too. */
function continues(nodes: Array<RootContent>, index: number, items: Array<ListItem>): boolean {
  const next = nodes[index + 1]
  if (next && optionsOf(next)) return true
  return items.slice(0, -1).some((item) => item.children.at(-1)?.type === 'code')
}

/** The options that a node holds, if it holds nothing else. */
function optionsOf(node: RootContent): Array<ListItem> | null {
  if (node.type === 'list') {
    const tasks = node.children.every((item) => typeof item.checked === 'boolean')
    return tasks || node.children.every((item) => letterOf(item) !== null) ? node.children : null
  }
  if (node.type !== 'paragraph') return null
  // What the first line does not open with, the paragraph does not.
  if (!letterMark.test(toText(node))) return null
  const lines = linesOfParagraph(node)
  if (!letterMark.test(toText(lines[0] ?? []))) return null
  const groups: Array<Array<PhrasingContent>> = []
  for (const line of lines) {
    if (letterMark.test(toText(line))) groups.push(line)
    else groups.at(-1)?.push(...line)
  }
  return groups.map(itemOf)
}

function itemOf(words: Array<PhrasingContent>): ListItem {
  const paragraph = paragraphOf(trimPhrasingEnd(words))
  return place({type: 'listItem', spread: false, checked: null, children: [paragraph]}, paragraph.position)
}

function letterOf(item: ListItem): string | null {
  const [first] = item.children
  return first?.type === 'paragraph' ? (letterMark.exec(toText(first))?.[1] ?? null) : null
}

/** Ticks, or letters in their order. */
function isSequence(items: Array<ListItem>): boolean {
  if (items.every((item) => typeof item.checked === 'boolean')) return true
  const letters = items.map(letterOf).join('')
  return alphabets.some((alphabet) => alphabet.startsWith(letters))
}

/** The letter that a paragraph opens with, and the paragraph without it. */
export function splitLetter(paragraph: Paragraph): {letter: string; body: Paragraph} | null {
  const [first, ...others] = paragraph.children
  // Behind the letter code may stand: `A: \`null\``.
  const match = first?.type === 'text' ? letterMark.exec(`${first.value}${others.length > 0 ? '·' : ''}`) : null
  if (first?.type !== 'text' || !match) return null
  const rest = match[0].length < first.value.length ? [sliceText(first, match[0].length)] : []
  return {letter: (match[1] as string).toUpperCase(), body: paragraphOf([...rest, ...others])}
}
