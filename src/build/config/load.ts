/** The value of a config, and where each piece of it is written. */
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Document, isMap, isNode, isScalar, LineCounter, parseDocument} from 'yaml'
import {OptionError} from '../../options.ts'
import type {Located} from './locate.ts'

export type ConfigPath = ReadonlyArray<string | number>

export interface LoadedConfig {
  value: unknown
  /** `studypack.config.yaml:3:1`, of a key or of its value; of a program only the file is known. */
  placeOf(path: ConfigPath, of?: 'key' | 'value'): string
}

/** Throws an `OptionError`, with line and column where the file is no program. */
export async function loadConfig({path, text, key}: Located): Promise<LoadedConfig> {
  if (text === null) {
    const value = await run(path)
    return {value, placeOf: (inside) => (inside.length > 0 ? `${path}: in \`${inside.join('.')}\`` : path)}
  }
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, uniqueKeys: true})
  const place = (offset: number): string => {
    const {line, col} = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const [wrong] = document.errors
  if (wrong) throw new OptionError(`${place(wrong.pos[0])}: ${wrong.message.replace(/\.$/, '')}.`)
  const root = key === null ? [] : [key]
  const whole: unknown = document.toJS()
  return {
    value: key === null ? whole : (whole as Record<string, unknown>)[key],
    placeOf: (inside, of = 'key') => place(offsetOf(document, [...root, ...inside], of)),
  }
}

/** Of the innermost piece that is written, should the whole path not be. */
function offsetOf(document: Document, path: ConfigPath, of: 'key' | 'value'): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const last = path.at(-1)
  if (of === 'key' && last !== undefined && isMap(parent)) {
    const pair = parent.items.find(({key}) => isScalar(key) && String(key.value) === String(last))
    if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0
  }
  const node = path.length > 0 ? document.getIn(path, true) : document.contents
  if (isNode(node)) return node.range?.[0] ?? 0
  return path.length > 0 ? offsetOf(document, path.slice(0, -1), 'key') : 0
}

/** The default export of a program of the user’s. */
async function run(path: string): Promise<unknown> {
  try {
    const module = /\.m?ts$/.test(path) ? await importTypeScript(path) : await importFile(path)
    const value = (module as {default?: unknown}).default
    if (value !== undefined) return value
  } catch (error) {
    if (error instanceof OptionError) throw error
    throw new OptionError(inWords(path, error), {cause: error})
  }
  throw new OptionError(`${path}: it exports no options; write \`export default {…}\`.`)
}

/** A mistake in the grammar comes as two lines, what and where. */
function inWords(path: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [, what, place] = /^(?:ParseError: *)?(.*?)\s*\n.*?(:\d+:\d+)\s*$/s.exec(message) ?? []
  return what === undefined ? `${path}: ${message}` : `${path}${place}: ${what}.`
}

function importFile(path: string): Promise<unknown> {
  return import(pathToFileURL(resolve(path)).href)
}

/** Node.js strips types by itself from 22.18 on. Nothing is kept on disk, where somebody else could put it. */
async function importTypeScript(path: string): Promise<unknown> {
  if ((process.features as {typescript?: unknown}).typescript) return importFile(path)
  const {createJiti} = await import('jiti')
  return createJiti(resolve(path), {fsCache: false, moduleCache: false}).import(resolve(path))
}
