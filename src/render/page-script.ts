/** A page’s own script, and the hash by which the page’s policy lets it run and nothing else. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'

export interface PageScript {
  /** The whole element. */
  scriptHtml: string
  /** As a Content-Security-Policy names it: `sha256-…`. */
  scriptHash: string
}

/** Ours alone: no folder of templates can put another in its place. */
export function pageScript(document: 'study' | 'reader'): PageScript {
  const code = readFileSync(new URL(`../../templates/${document}/script.js`, import.meta.url), 'utf8')
  const scriptHash = `sha256-${createHash('sha256').update(code).digest('base64')}`
  return {scriptHtml: `<script>${code}</script>`, scriptHash}
}
