/**
 * Guide → a table for spreadsheets, a question a row. Cells are Markdown, so that code and lists stay what they are; the
 * first row has the names that the tree has.
 */
import type {Definition, FootnoteDefinition, RootContent} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown as stringify} from 'mdast-util-to-markdown'
import {visit} from 'unist-util-visit'
import {sectionTitle} from '../../guide/text.ts'
import type {Choice, Guide, GuideContent, Question, QuestionContent, Step} from '../../guide/types.ts'
import {choicesIn, isDefinition, partOf} from '../../guide/walk.ts'
import {formulasToMarkdown} from '../formulas-to-markdown.ts'
import {csvCell} from './cell.ts'

type ToText = (nodes: ReadonlyArray<unknown>) => string

interface Row {
  question: Question
  path: Array<string>
  text: ToText
}

/** Name of a column → what it has of a question. */
const columns: Record<string, (row: Row) => string | number | null> = {
  number: ({question}) => question.number,
  identifier: ({question}) => question.identifier,
  section: ({path}) => path.join(' / '),
  label: ({question}) => question.label,
  level: ({question}) => question.level,
  topics: ({question}) => question.topics.join(', '),
  competency: ({question}) => question.competency,
  minutes: ({question}) => question.minutes,
  weight: ({question}) => question.weight,
  answered: ({question}) => question.answered,
  prompt: (row) => partText(row, 'prompt'),
  choices: (row) => partText(row, 'choices'),
  correct: ({question}) =>
    choicesIn(partOf(question, 'choices'))
      .filter(({correct}) => correct)
      .map(({label}) => label)
      .join(' '),
  brief: (row) => partText(row, 'brief'),
  rationale: (row) => partText(row, 'rationale'),
  framework: (row) => partText(row, 'framework'),
  answer: (row) => partText(row, 'answer'),
  tip: (row) => partText(row, 'tip'),
  followUps: (row) => partText(row, 'followUps'),
  redFlags: (row) => partText(row, 'redFlags'),
  anchors: (row) => partText(row, 'anchors'),
  fields: (row) => partText(row, 'field'),
}

/** Spreadsheets take a file for Unicode only when it begins so. */
const byteOrderMark = '\ufeff'

export function toCsv(guide: Guide): string {
  const text = createToText(guide)
  const rows = rowsIn(guide.children, [], text)
  const lines = [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((read) => read(row)))]
  return byteOrderMark + lines.map((line) => line.map((value) => csvCell(String(value ?? ''))).join(',')).join('\r\n')
}

function rowsIn(nodes: ReadonlyArray<GuideContent>, path: Array<string>, text: ToText): Array<Row> {
  return nodes.flatMap((node): Array<Row> => {
    if (node.type === 'question') return [{question: node, path, text}]
    if (node.type !== 'section') return []
    return rowsIn(node.children as Array<GuideContent>, [...path, sectionTitle(node)], text)
  })
}

/** All parts of a type, one after the other. */
function partText({question, text}: Row, type: QuestionContent['type']): string {
  const parts = question.children.filter((part) => part.type === type)
  return parts.map((part) => [labelOf(part), contentText(part, text)].filter(Boolean).join('\n')).join('\n\n')
}

/** Only the labels that no column says already. */
function labelOf(part: QuestionContent): string {
  return part.type === 'field' ? `${part.label}:` : ''
}

function contentText(part: QuestionContent, text: ToText): string {
  if (part.type === 'framework') return piecesOf(part.children, 'step', ({term}: Step) => term && `${term}:`, text)
  if (part.type === 'choices') return piecesOf(part.children, 'choice', ({label}: Choice) => `${label})`, text)
  if (part.type === 'anchors') {
    return part.children.map((anchor) => `${anchor.label ?? anchor.rating}: ${text(anchor.children)}`).join('\n')
  }
  return text(part.children)
}

/** Steps or choices line by line, and what stands between them as it is. */
function piecesOf<T extends {type: string; children: ReadonlyArray<unknown>}>(
  nodes: ReadonlyArray<{type: string}>,
  type: string,
  lead: (node: T) => string | null,
  text: ToText,
): string {
  return nodes
    .map((node) =>
      node.type === type ? [lead(node as T), text((node as T).children)].filter(Boolean).join(' ') : text([node]),
    )
    .join('\n')
}

/** Each text has the link targets and footnotes that it refers to, wherever the guide defines them. */
function createToText(guide: Guide): ToText {
  const definitions: Array<Definition | FootnoteDefinition> = []
  visit(guide, (node) => {
    if (isDefinition(node)) definitions.push(node)
  })
  return (nodes) => {
    const root = {type: 'root' as const, children: nodes as Array<RootContent>}
    const wanted = new Set<string>()
    visit(root, (node) => {
      if ('identifier' in node && !isDefinition(node)) wanted.add(String(node.identifier))
    })
    const missing = definitions.filter((node) => wanted.has(node.identifier) && !nodes.includes(node))
    const whole = {...root, children: [...root.children, ...missing]}
    return stringify(whole, {
      bullet: '*',
      rule: '*',
      listItemIndent: 'one',
      extensions: [gfmToMarkdown(), formulasToMarkdown(whole)],
    }).trim()
  }
}
