/** HTML with the fonts of the documents that will be printed, and nothing to read: a browser reads them while we parse. */
import {readFileSync} from 'node:fs'
import type {PackDocument} from '../options/row.ts'
import {fontCss} from '../render/fonts/font-css.ts'

const head = new URL('../../templates/layouts/head.hbs', import.meta.url)

/**
 * One for each document, since they are set side by side: they begin as its pages will, so that fonts can stay. Other
 * alphabets, and themes, read theirs when they are known.
 */
export function warmPages(documents: ReadonlyArray<PackDocument>): Array<string> {
  const start = readFileSync(head, 'utf8')
  return documents.map((document) => {
    const {css} = fontCss(document, '<code>a</code>')
    const page = start.replace('{{{fontsCss}}}', () => css).replace(/\{\{[^{}]*\}\}\}?/g, '')
    return `${page}</head><body></body></html>`
  })
}
