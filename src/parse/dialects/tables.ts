/** A table of questions: each row asks in one cell, and the others answer it or lead to where it is answered. */
import type {PhrasingContent, RootContent, Table, TableRow} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {asks} from '../asks.ts'
import {partMark} from '../part-mark.ts'
import {paragraphOf} from '../phrasing.ts'
import type {TreeDialect} from './dialect.ts'
import {draftOf} from './draft.ts'

const heads = /question|вопрос|задач|问题|题|pregunta|pergunta|سؤال|質問|問題|질문|문제|problem|exercise/iu
const numbers = /^(?:#|№|no\.?|nr\.?|n[º°]?|id|number|номер|序号)?$/iu

export const tables: TreeDialect = {
  layer: 'tree',
  name: 'tables',
  score: ({nodes}) => (nodes.some((node) => node.type === 'table' && columnOf(node) >= 0) ? 0.65 : 0),
  read: ({nodes}) => nodes.flatMap((node) => (node.type === 'table' && columnOf(node) >= 0 ? read(node) : [node])),
}

/** The column that asks, or −1. */
function columnOf(table: Table): number {
  const [head, ...rows] = table.children
  if (!head || rows.length < 3) return -1
  return head.children.findIndex((cell, index) => {
    const texts = rows.map((row) => toText(row.children[index] ?? {type: 'tableCell', children: []}))
    const asking = texts.filter((text) => asks(text)).length
    return asking >= rows.length * (heads.test(toText(cell)) ? 0.3 : 0.7)
  })
}

/** Rows become drafts; the head stays as the labels of what the other cells hold. */
function read(table: Table): Array<RootContent> {
  const column = columnOf(table)
  const [head, ...rows] = table.children
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
