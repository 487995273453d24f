/** The study page’s own script, and the hash by which the page’s policy lets it run and nothing else. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'

export interface PageScript {
  scriptJs: string
  /** As a Content-Security-Policy names it: `sha256-…`. */
  scriptHash: string
}

/** Ours alone: no folder of templates can put another in its place. */
export function studyScript(): PageScript {
  const scriptJs = readFileSync(new URL('../../templates/study/script.js', import.meta.url), 'utf8')
  return {scriptJs, scriptHash: `sha256-${createHash('sha256').update(scriptJs).digest('base64')}`}
}
