/** A unified plugin: Markdown with formulas. It costs a text nothing that has no mark of one. */
import {formulaBlocks} from './formula-blocks.ts'
import {formulaFromMarkdown} from './from-markdown.ts'
import {formulaSyntax} from './syntax.ts'

/** Whether there can be a formula in a text. */
export function mayHoldFormulas(text: string): boolean {
  return /\$|\\[([]/.test(text)
}

export function parseFormulas(
  this: {data(): {micromarkExtensions?: Array<unknown>; fromMarkdownExtensions?: Array<unknown>}},
  text: string,
): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), formulaSyntax(formulaBlocks(text))]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), formulaFromMarkdown]
}
