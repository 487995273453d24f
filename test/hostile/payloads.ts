/**
 * Hostile inputs: ours in `fixtures/hostile`, and every public list in the folder that `STUDYPACK_PAYLOADS` names. Those are not
 * ours to keep here; see the readme.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export interface Payload {
  /** The list that it is from. */
  list: string
  text: string
}

const own = fileURLToPath(new URL('../fixtures/hostile', import.meta.url))
export const folder = process.env['STUDYPACK_PAYLOADS'] ?? null

type Read = (text: string) => Array<string>

const lines: Read = (text) => text.split(/\r?\n/).filter((line) => line.trim() !== '')
const whole: Read = (text) => [text]

/** How each list is cut into inputs; the first row whose pattern fits. */
const readers: Array<[pattern: RegExp, read: Read]> = [
  [/^(?:LICENSE|SOURCES|own-pathological)/, () => []],
  [/^blns\.json$/, (text) => JSON.parse(text) as Array<string>],
  [/^dompurify-.*\.json$/, (text) => (JSON.parse(text) as Array<{payload: string}>).map(({payload}) => payload)],
  [/-examples\.json$/, (text) => (JSON.parse(text) as Array<{markdown: string}>).map(({markdown}) => markdown)],
  [/^own-csv.*\.json$/, (text) => (JSON.parse(text) as {cells: Array<string>}).cells],
  [/^own-hostile-names\.json$/, (text) => (JSON.parse(text) as {names: Array<string>}).names],
  [/^own-fetch-vectors\.json$/, (text) => (JSON.parse(text) as {vectors: Array<string>}).vectors],
  [/^h5sc/, (text) => text.split(/(?=<div id="\d+">)/)],
  [/^hast-util-sanitize.*\.html$/, (text) => text.split(/\n(?=<h\d)|\n\n/).filter((part) => part.trim() !== '')],
  [/\.(?:txt|fuzz)$/, lines],
  [/\.svg$/, whole],
  [/\.md$/, (text) => [text, ...lines(text)]],
]

function read(name: string, path: string): Array<Payload> {
  const [, reader] = readers.find(([pattern]) => pattern.test(name)) ?? []
  return (reader?.(readFileSync(path, 'utf8')) ?? []).map((text) => ({list: name, text}))
}

function filesIn(path: string): Array<Payload> {
  return readdirSync(path, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => read(entry.name, join(entry.parentPath, entry.name)))
}

export const ownPayloads = (): Array<Payload> => filesIn(own)

/** Ours and the folder’s, each text once. */
export function allPayloads(): Array<Payload> {
  const all = [...ownPayloads(), ...(folder ? filesIn(folder) : [])]
  return [...new Map(all.map((payload) => [payload.text, payload])).values()]
}
