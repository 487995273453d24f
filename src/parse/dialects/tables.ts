/** A table of questions: each row asks in one cell, and the others answer it or lead to where it is answered. */
import type {PhrasingContent, RootContent, Table, TableRow} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import {asks, asksOutright} from '../asks.ts'
import {partMark} from '../part-mark.ts'
import {paragraphOf} from '../phrasing.ts'
import type {GuideContext, TreeDialect} from './dialect.ts'
import {draftOf} from './draft.ts'

const heads = /question|вопрос|задач|问题|题|pregunta|pergunta|سؤال|質問|問題|질문|문제|problem|exercise/iu
const numbers = /^(?:#|№|no\.?|nr\.?|n[º°]?|id|number|номер|序号)?$/iu

export const tables: TreeDialect = {
  layer: 'tree',
  name: 'tables',
  score: ({nodes}) => (nodes.some((node) => node.type === 'table' && columnOf(node) >= 0) ? 0.65 : 0),
  read: ({nodes, guide}) =>
    nodes.flatMap((node) => (node.type === 'table' && columnOf(node) >= 0 ? read(node, guide) : [node])),
}

/** The column that asks, or −1. */
function columnOf(table: Table): number {
  const [head, ...rows] = table.children
  if (!head) return -1
  return head.children.findIndex((cell, index) => {
    const named = heads.test(toText(cell))
    if (rows.length < (named ? 1 : 3)) return false
    const texts = rows.map((row) => toText(row.children[index] ?? {type: 'tableCell', children: []}))
    const asking = texts.filter((text) => (named ? asks(text) : asksOutright(text))).length
    return asking >= rows.length * (named ? 0.3 : 0.7)
  })
}

/** Rows become drafts. */
function read(table: Table, {ledger}: GuideContext): Array<RootContent> {
  const column = columnOf(table)
  const [head, ...rows] = table.children
  for (const cell of head?.children ?? []) ledger.leaveOut('head', toText(cell), cell.position)
  return rows.map((row) => {
    const asked = paragraphOf(row.children[column]?.children ?? [])
    const number = row.children.findIndex((cell, index) => index !== column && isNumber(head, index, toText(cell)))
    const others = row.children.filter(
      (cell, index) => index !== column && index !== number && cell.children.length > 0,
    )
    const body = others.map((cell): RootContent => paragraphOf(cell.children as Array<PhrasingContent>))
    const label = number < 0 ? null : toText(row.children[number] as TableRow['children'][number]).trim()
    return draftOf({asked, label, body: body.length > 0 ? [partMark('answer'), ...body] : []})
  })
}

function isNumber(head: TableRow | undefined, index: number, text: string): boolean {
  return (
    numbers.test(toText(head?.children[index] ?? {type: 'tableCell', children: []}).trim()) && /^\d+$/.test(text.trim())
  )
}
