/**
 * Text in a text dialect → canonical Markdown, with the way back for every position.
 *
 * Front matter may stand above any text. What comes out says of itself that it is canonical, so nothing in it is guessed.
 */
import type {VFile} from 'vfile'
import {type MappedText, MappedTextBuilder} from '../text/source-map.ts'
import type {TextDialect} from './dialect.ts'
import {pasted} from './pasted/pasted.ts'
import {textDialects} from './text-dialects.ts'

const frontMatter = /^\uFEFF?(---[ \t]*(?:\r\n|\r|\n))((?:.*(?:\r\n|\r|\n))*?)(---[ \t]*)(?:\r\n|\r|\n|$)/
const canonical = 'dialect: canonical\n'
const sure = 0.5

/** The dialect that is surest of a text, or `null` where that is Markdown. */
export function textDialectOf(text: string): TextDialect | null {
  const body = text.slice(startOf(text))
  let best: TextDialect | null = null
  let most = 0
  for (const dialect of textDialects) {
    const score = dialect.score(body)
    if (score >= sure && score > most) [best, most] = [dialect, score]
  }
  return best
}

/** Writes a text as Markdown; the dialect of pasted text reads any. */
export function toCanonical(text: string, file: VFile, dialect: TextDialect = pasted): MappedText {
  const out = new MappedTextBuilder()
  const start = startOf(text)
  const [, open, data = '', close = ''] = frontMatter.exec(text) ?? []
  if (open) {
    const from = text.indexOf('---')
    out.copy(open + data, from)
    out.insert(/^dialect[ \t]*:/m.test(data) ? '' : canonical)
    out.copy(close, from + open.length + data.length)
    out.insert('\n\n')
  } else {
    out.insert(`---\n${canonical}---\n\n`)
  }
  dialect.write(text.slice(start), start, out, file)
  return out.build()
}

/** Where the text proper begins, behind a byte order mark and front matter. */
function startOf(text: string): number {
  const [whole] = frontMatter.exec(text) ?? []
  return whole?.length ?? (text.startsWith('\uFEFF') ? 1 : 0)
}
