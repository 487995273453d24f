/** HTML with the fonts of the documents that will be printed, and nothing to read: a browser reads them while we parse. */
import type {PackDocument} from '../options/row.ts'
import {fontCss} from '../render/fonts/font-css.ts'

/** Documents with the same fonts share a page. Other alphabets, and themes, read theirs when they are known. */
export function warmPages(documents: ReadonlyArray<PackDocument>): Array<string> {
  const kinds = new Set(documents.map((name) => (name === 'scorecards' ? 'scorecards' : 'booklet')))
  return [...kinds].map(
    (kind) =>
      `<!doctype html><html lang="en"><head><style>\n${fontCss(kind, '<code>a</code>').css}\n</style></head><body></body></html>`,
  )
}
