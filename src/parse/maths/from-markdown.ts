/** Formulas as micromark has read them → nodes of the tree. */
import type {InlineMath, Math as MathNode} from '../../guide/types.ts'
import {closings, type Mark} from './formula-reader.ts'

interface Token {
  type: string
}

interface Compiler {
  data: {inTable?: boolean}
  enter(node: InlineMath | MathNode, token: Token): void
  exit(token: Token): void
  sliceSerialize(token: Token): string
}

type Handle = (this: Compiler, token: Token) => void

/** For `fromMarkdownExtensions`. */
export const formulaFromMarkdown: Record<'enter' | 'exit', Record<string, Handle>> = {
  enter: {
    formula(token) {
      const raw = this.sliceSerialize(token)
      const mark = (/^(?:\$[$`]?|\\[([])/.exec(raw)?.[0] ?? '$') as Mark
      const inner = raw.slice(mark.length, raw.length - closings[mark].length)
      // A bar would end the cell of a table, so one in a formula is escaped there.
      const value = this.data.inTable ? inner.replace(/\\([\\|])/g, (all, to) => (to === '|' ? '|' : all)) : inner
      this.enter({type: 'inlineMath', mark, value: value.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')}, token)
    },
    formulaFlow(token) {
      const [open = '', ...lines] = this.sliceSerialize(token).split(/\r\n|\n|\r/)
      const mark = open.trim() === '\\[' ? '\\[' : '$$'
      if (lines.at(-1)?.trim() === closings[mark]) lines.pop()
      this.enter({type: 'math', mark, value: lines.map((line) => line.trim()).join('\n')}, token)
    },
  },
  exit: {
    formula(token) {
      this.exit(token)
    },
    formulaFlow(token) {
      this.exit(token)
    },
  },
}
