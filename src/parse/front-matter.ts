/**
 * Front matter: plain YAML between two lines of exactly three hyphens, with the keys below and no others. Values are
 * read as they are written (the failsafe schema): `title: 2.10` is a title, not the number 2.1.
 *
 * A guide is data: nothing here can choose a template, a path, a browser or an address. Unknown keys are reported and
 * left out; they never reach the tree or an option.
 */
import type {Yaml} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {isMap, isScalar, type Node, parseDocument} from 'yaml'
import {report} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'
import {dialectNames} from './dialects/names.ts'

export type Metadata = Partial<
  Pick<Guide, 'identifier' | 'title' | 'subtitle' | 'author' | 'date' | 'lang' | 'description' | 'keywords'> & {
    /** The dialect that the author has chosen. */
    dialect: string
    /** `off` where dollars never open a formula. */
    maths: string
  }
>

/** What a value must be; returns the value as the tree keeps it, or what was expected instead. */
type Read = (value: unknown) => {value: string | Array<string>} | {expected: string}

const text: Read = (value) => {
  const line = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return line ? {value: line} : {expected: 'a text'}
}

const keys: Record<keyof Metadata, Read> = {
  identifier: (value) =>
    typeof value === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}-]{0,59}$/u.test(value)
      ? {value}
      : {expected: 'letters, digits and hyphens, at most 60'},
  title: text,
  subtitle: text,
  author: text,
  date: (value) => (typeof value === 'string' && isDate(value) ? {value} : {expected: 'a date such as `2026-11-01`'}),
  lang: (value) =>
    typeof value === 'string' && isLanguage(value) ? {value} : {expected: 'a language tag such as `en` or `pt-BR`'},
  description: (value) => (typeof value === 'string' && value.trim() ? {value: value.trim()} : {expected: 'a text'}),
  dialect: (value) =>
    typeof value === 'string' && dialectNames.includes(value)
      ? {value}
      : {expected: `one of ${dialectNames.join(', ')}`},
  maths: (value) => (value === 'on' || value === 'off' ? {value} : {expected: '`on` or `off`'}),
  keywords: (value) => {
    if (typeof value === 'string') return {value: value.split(/\s*,\s*/).filter(Boolean)}
    const list = Array.isArray(value) && value.every((item) => typeof item === 'string')
    return list ? {value} : {expected: 'a list of words'}
  },
}

/** Reads the front matter of a file; whatever is wrong with it becomes a message. */
export function readFrontMatter(node: Yaml, file: VFile): Metadata {
  const {toPoint} = location(file)
  const base =
    (node.position?.start.offset ?? 0) +
    String(file)
      .slice(node.position?.start.offset ?? 0)
      .indexOf('\n') +
    1
  const placeOf = (range: ReadonlyArray<number> | null | undefined): Position | undefined => {
    const start = range && toPoint(base + (range[0] ?? 0))
    const end = range && toPoint(base + (range[1] ?? range[0] ?? 0))
    return start && end ? {start, end} : node.position
  }
  const document = parseDocument(node.value, {schema: 'failsafe', strict: true, uniqueKeys: true, prettyErrors: false})
  const sourceOf = (value: Node | null) => node.value.slice(value?.range?.[0] ?? 0, value?.range?.[1] ?? 0)
  for (const error of [...document.errors, ...document.warnings]) {
    const severity = error.name === 'YAMLParseError' ? 'error' : 'warning'
    report(file, {
      severity,
      ruleId: 'front-matter',
      reason: `Unexpected front matter, expected YAML: ${error.message.toLowerCase()}`,
      place: placeOf(error.pos),
    })
  }
  if (document.errors.length > 0) return {}
  if (!isMap(document.contents)) {
    if (document.contents !== null) reportShape(file, node.position)
    return {}
  }
  const metadata: Record<string, unknown> = {}
  for (const pair of document.contents.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
    const value = pair.value as Node | null
    const result = readValue(name, value, document)
    if ('value' in result) metadata[name] = result.value
    else if (!('unset' in result))
      reportKey(file, name, result.expected, sourceOf(value), placeOf((pair.key as Node | null)?.range))
  }
  return metadata as Metadata
}

type ReadValue = {value: string | Array<string>} | {expected: string | null} | {unset: true}

function readValue(name: string, value: Node | null, document: ReturnType<typeof parseDocument>): ReadValue {
  if (!Object.hasOwn(keys, name)) return {expected: null}
  // A key with nothing after it is one that the author has not filled in.
  if (!value || (isScalar(value) && !value.value)) return {unset: true}
  return keys[name as keyof Metadata](plain(value, document))
}

/** Whether a file opens with something that other tools would run: `---js`, `+++`, `;;;`. */
export function refuseForeignFrontMatter(file: VFile): void {
  const first = /^\uFEFF?([^\r\n]*)/.exec(String(file))?.[1] ?? ''
  if (!/^(?:---[^\s-]|\+{3}|;{3})/.test(first)) return
  report(file, {
    severity: 'error',
    ruleId: 'front-matter',
    reason: `Unexpected first line \`${first.slice(0, 40)}\`, expected \`---\` and YAML`,
    place: {line: 1, column: 1, offset: 0},
    note: 'Front matter is data here; no other language is read, and none is run.',
  })
}

function plain(value: Node | null, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return value ? value.toJS(document, {maxAliasCount: 50}) : null
  } catch (error) {
    return error
  }
}

/** An error: its words would be lost otherwise. */
function reportShape(file: VFile, place: Position | undefined): void {
  report(file, {
    severity: 'error',
    ruleId: 'front-matter',
    reason: 'Unexpected front matter, expected `key: value` lines',
    place,
  })
}

function reportKey(
  file: VFile,
  name: string,
  expected: string | null,
  value: string,
  place: Position | undefined,
): void {
  report(file, {
    severity: 'warning',
    ruleId: 'front-matter-key',
    reason: expected
      ? `Unexpected value of \`${name}\`, expected ${expected}`
      : `Unexpected key \`${name}\`, expected one of ${Object.keys(keys).join(', ')}`,
    place,
    actual: `${name}: ${value}`,
    note: 'It is left out.',
  })
}

function isDate(value: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
