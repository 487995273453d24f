/**
 * Formulas in lines of their own: `$$` or `\[`, lines of TeX, and what closes them. They are looked for before Markdown
 * reads the text, because a parser that goes by one line after another cannot know whether a `$$` will ever be closed.
 */
import {closings} from './formula-reader.ts'
import {isFormula} from './is-formula.ts'

/** The line of each opening mark → the line of what closes it, counted from 1. */
export type FormulaBlocks = ReadonlyMap<number, number>

const opener = /^((?:[ \t]*>)*)([ ]*(?:(?:[-*+]|\d{1,9}[.)])[ ]+)*)(\$\$|\\\[)[ \t]*$/

export function formulaBlocks(text: string): FormulaBlocks {
  const blocks = new Map<number, number>()
  if (!text.includes('$$') && !text.includes('\\[')) return blocks
  const lines = text.split(/\r\n|\n|\r/)
  for (let index = 0; index < lines.length; index++) {
    const end = endOf(lines, index)
    if (end < 0) continue
    blocks.set(index + 1, end + 1)
    index = end
  }
  return blocks
}

/** Index of the closing line; −1 where a blank line, another mark or the end of what holds it comes before. */
function endOf(lines: Array<string>, open: number): number {
  const [, quotes = '', margin = '', mark = ''] = opener.exec(lines[open] as string) ?? []
  if (mark === '') return -1
  const close = closings[mark as '$$' | '\\[']
  const depth = quotes.replace(/[^>]/g, '').length
  const holder = new RegExp(`^(?:[ \\t]*>){${depth}}`)
  const tex: Array<string> = []
  for (let index = open + 1; index < lines.length; index++) {
    const line = lines[index] as string
    const inner = holder.exec(line) ? line.replace(holder, '') : null
    if (inner === null || inner.trim() === '' || inner.search(/\S/) < margin.length) return -1
    if (inner.trim() === close)
      return isFormula({mark: mark as '$$', tex: tex.join('\n'), before: '', after: ''}) ? index : -1
    if (inner.includes(mark) || inner.includes(close)) return -1
    tex.push(inner)
  }
  return -1
}
