/** A config’s value → options, every key and every value looked at. */

import {isAbsolute, join} from 'node:path'
import {distance} from 'fastest-levenshtein'
import {problemOf} from '../../lint/settings.ts'
import type {Kind, Row} from '../../options/row.ts'
import {rows} from '../../options/rows.ts'
import {settleOne} from '../../options/settle.ts'
import {documentNames, OptionError, type Options} from '../../options.ts'
import type {ConfigPath, LoadedConfig} from './load.ts'

export interface CheckedConfig {
  options: Options
  /** By glob, seen from the config’s folder. */
  perGuide: Array<{key: string; glob: string; options: Options}>
}

type Scope = {documents: boolean; guides: boolean; fits: (name: string, row: Row) => boolean}

const anywhere: Scope = {documents: true, guides: true, fits: (_, row) => row.config !== false}
const ofGuide: Scope = {documents: true, guides: false, fits: (_, row) => row.config !== false && row.scope !== 'run'}

/** `folder` is the config’s. Throws an `OptionError` with the place of what cannot be. */
export function checkConfig({value, placeOf}: LoadedConfig, folder: string): CheckedConfig {
  const fail = (path: ConfigPath, words: string, of: 'key' | 'value' = 'key'): never => {
    throw new OptionError(`${placeOf(path, of)}: ${words}.`)
  }

  function mapAt(path: ConfigPath, given: unknown): Array<[string, unknown]> {
    if (given === null || given === undefined) return []
    if (typeof given !== 'object' || Array.isArray(given)) fail(path, 'this is no map of `key: value` lines', 'value')
    return Object.entries(given as object)
  }

  function optionsAt(path: ConfigPath, given: unknown, scope: Scope): Options {
    const options: Record<string, unknown> = {}
    for (const [key, item] of mapAt(path, given)) {
      const inside = [...path, key]
      const row: Row | undefined = Object.hasOwn(rows, key) ? rows[key as keyof typeof rows] : undefined
      if (row && scope.fits(key, row)) options[key] = valueAt(inside, key, row, item)
      else if (scope.documents && isDocument(key)) options[key] = optionsAt(inside, item, scopeOf(key))
      else if (!(scope.guides && ['$schema', 'perGuide'].includes(key))) fail(inside, noOption(key, scope))
    }
    return options as Options
  }

  function valueAt(path: ConfigPath, name: string, row: Row, given: unknown): unknown {
    if (row.kind === 'map') return mapValue(path, name, given)
    const accepted = accept[row.kind](given)
    if (accepted === undefined) fail(path, `\`${name}\` is ${shown(given)}; it is ${expected[row.kind]}`, 'value')
    try {
      settleOne(name, row, accepted)
    } catch (error) {
      fail(path, (error as Error).message.replace(/^--(\S+)/, '`$1`').replace(/\.$/, ''), 'value')
    }
    return rooted(row.kind, accepted, folder)
  }

  function mapValue(path: ConfigPath, name: string, given: unknown): unknown {
    for (const [key, item] of mapAt(path, given)) {
      const problem = name === 'rules' ? problemOf(key, item) : null
      if (problem) fail([...path, key], `the rule \`${key}\` ${problem}`)
    }
    return given ?? {}
  }

  const options = optionsAt([], value, anywhere)
  const perGuide = mapAt(['perGuide'], (value as {perGuide?: unknown} | null | undefined)?.perGuide).map(
    ([glob, given]) => ({key: glob, glob: join(folder, glob), options: optionsAt(['perGuide', glob], given, ofGuide)}),
  )
  return {options, perGuide}
}

function isDocument(key: string): boolean {
  return (documentNames as ReadonlyArray<string>).includes(key)
}

function scopeOf(document: string): Scope {
  const fits = (_: string, row: Row): boolean =>
    row.config !== false && (row.documents as ReadonlyArray<string> | undefined)?.includes(document) === true
  return {documents: false, guides: false, fits}
}

/** What is written for each kind; `undefined` for what is of another. */
const accept: Record<Exclude<Kind, 'map'>, (given: unknown) => unknown> = {
  text: onlyText,
  path: onlyText,
  date: onlyText,
  choice: onlyText,
  number: (given) => (typeof given === 'number' || typeof given === 'string' ? given : undefined),
  switch: (given) => (typeof given === 'boolean' ? given : undefined),
  seed: (given) => (['boolean', 'string'].includes(typeof given) ? given : undefined),
  choices: texts,
  list: texts,
  paths: texts,
}

const expected: Record<Exclude<Kind, 'map'>, string> = {
  text: 'text',
  path: 'a path',
  date: 'a day, such as "2026-11-29"',
  choice: 'a name',
  number: 'a whole number above 0',
  switch: 'true or false',
  seed: 'true, false or text',
  choices: 'a list of names',
  list: 'a list of texts',
  paths: 'a list of paths',
}

function onlyText(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined
}

/** A list, or one text by itself. Numbers of questions are written as numbers. */
function texts(given: unknown): Array<string> | undefined {
  const items = Array.isArray(given) ? given : [given]
  return items.every((item) => typeof item === 'string' || typeof item === 'number') ? items.map(String) : undefined
}

/** Paths are written as the config’s folder sees them. */
function rooted(kind: Kind, value: unknown, folder: string): unknown {
  const root = (path: string): string =>
    path === '-' || isAbsolute(path) || /^wss?:\/\//.test(path) ? path : join(folder, path)
  if (kind === 'path' || (kind === 'text' && /^\.\.?[\\/]/.test(value as string))) return root(value as string)
  return kind === 'paths' ? (value as Array<string>).map(root) : value
}

function noOption(key: string, scope: Scope): string {
  const names = (Object.entries(rows) as Array<[string, Row]>).flatMap(([name, row]) =>
    scope.fits(name, row) ? [name] : [],
  )
  const known = [...names, ...(scope.documents ? documentNames : []), ...(scope.guides ? ['perGuide'] : [])]
  const [near] = known.toSorted((a, b) => distance(key, a) - distance(key, b))
  const meant = near && distance(key, near) <= Math.max(1, key.length / 3) ? `; did you mean \`${near}\`?` : ''
  if (meant) return `\`${key}\` is no option here${meant}`.replace(/\?$/, '')
  return `\`${key}\` is no option here; there is ${known.join(', ')}`
}

function shown(given: unknown): string {
  return given === null ? 'empty' : `\`${JSON.stringify(given)}\``
}
