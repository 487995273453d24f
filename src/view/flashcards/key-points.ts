/**
 * The key points of a question for the back of its card: the steps of its framework, else what the answer’s own structure
 * stresses, its list, its headings or the words in bold that its paragraphs begin with. A handful, each a sentence.
 */
import type {List, ListItem, Paragraph, PhrasingContent} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import type {FlowContent, Question, Step} from '../../guide/types.ts'
import {partOf} from '../../guide/walk.ts'
import {termMark} from '../term-mark.ts'
import {atomsOf} from './atoms.ts'

/** More than this many points are no longer kept in mind at once; the booklet has them all. */
const most = 5
/** Points up to this many characters stay whole, longer ones keep their first sentence. */
const longest = 140

/** The steps of the framework as a list, each with its term in bold. */
export function pointsOf(question: Question): Array<FlowContent> {
  const steps = (partOf(question, 'framework')?.children ?? []).filter((child): child is Step => child.type === 'step')
  return steps.length === 0 ? [] : [listOf(steps.map(stepContent))]
}

/** What an answer stresses by its structure; empty where it is plain prose. */
export function answerPoints(answer: ReadonlyArray<FlowContent>): Array<FlowContent> {
  const headings = underHeadings(answer)
  if (headings.length > 1) return [listOf(headings.slice(0, most))]
  const leads = answer.filter((node): node is Paragraph => node.type === 'paragraph' && beginsBold(node))
  if (leads.length > 1) return [listOf(leads.slice(0, most).map((node) => [firstOf(node)]))]
  const at = answer.findIndex((node) => node.type === 'list' && node.children.length > 1)
  const list = answer[at]
  // A list further down illustrates; one that comes at once, or after one paragraph, is the answer.
  if (list?.type !== 'list' || at > 1) return []
  const points = list.children.slice(0, most).map(itemContent)
  return [...answer.slice(0, at), listOf(points)]
}

function listOf(points: Array<ListItem['children']>): List {
  const children = points.map((content): ListItem => ({type: 'listItem', spread: false, children: content}))
  return {type: 'list', ordered: true, start: 1, spread: false, children}
}

function stepContent(step: Step): ListItem['children'] {
  if (!step.term) return step.children
  const [first, ...rest] = step.children
  const body: Array<PhrasingContent> = first?.type === 'paragraph' ? [text(' '), ...first.children] : []
  const paragraph: Paragraph = {type: 'paragraph', children: [bold(`${step.term}${termMark(step)}`), ...body]}
  return [paragraph, ...(first?.type === 'paragraph' ? rest : step.children)]
}

/** Each heading in bold, with the first sentence below it. */
function underHeadings(answer: ReadonlyArray<FlowContent>): Array<ListItem['children']> {
  return answer.flatMap((node, index) => {
    if (node.type !== 'heading') return []
    const below = answer[index + 1]
    const sentence = below?.type === 'paragraph' ? firstOf(below).children : []
    const title: PhrasingContent = {type: 'strong', children: node.children}
    return [[{type: 'paragraph', children: [title, ...(sentence.length > 0 ? [text(' '), ...sentence] : [])]}]]
  })
}

/** An item whole where it is short and plain, else what it begins with. */
function itemContent(item: ListItem): ListItem['children'] {
  const [first] = item.children
  if (first?.type !== 'paragraph') return item.children.slice(0, 1)
  return item.children.length === 1 && toText(item).length <= longest ? item.children : [firstOf(first)]
}

/** A paragraph whole where it is short, else its first sentence. */
function firstOf(paragraph: Paragraph): Paragraph {
  if (toText(paragraph).length <= longest) return paragraph
  const [first] = atomsOf([paragraph])
  return first?.node.type === 'paragraph' ? first.node : paragraph
}

function beginsBold({children: [first, second]}: Paragraph): boolean {
  return first?.type === 'strong' && second !== undefined
}

function bold(value: string): PhrasingContent {
  return {type: 'strong', children: [text(value)]}
}

function text(value: string): PhrasingContent {
  return {type: 'text', value}
}
