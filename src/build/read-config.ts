/**
 * Reads the config file: YAML or JSON with the keys below and no others.
 *
 * It is the user’s own, named on the command line or found in the current folder. A guide has no say in it, and neither
 * has the folder that a guide lies in.
 */
import {readFile} from 'node:fs/promises'
import {isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap} from 'yaml'
import {problemOf} from '../lint/settings.ts'
import {configNames, OptionError, type Options} from '../options.ts'
import {systemReason} from './io-error.ts'

/** The options of a config file that work now. */
export type Config = Pick<Options, 'rules'>

/** Options, with what the config file says where they say nothing. Throws an `OptionError` that names file and line. */
export async function withConfig(options: Options): Promise<Options> {
  const {rules} = await readConfig(options.config)
  return {...options, rules: {...rules, ...options.rules}}
}

/** Without a path, the first config of the current folder; without one there, nothing. */
export async function readConfig(path?: string): Promise<Config> {
  for (const name of path === undefined ? configNames : [path]) {
    try {
      return parseConfig(await readFile(name, 'utf8'), name)
    } catch (error) {
      if (error instanceof OptionError) throw error
      if (path === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') continue
      throw new OptionError(`${name}: ${systemReason(error)}.`)
    }
  }
  return {}
}

type Complain = (node: unknown, words: string) => never

/** The keys that a config has, each with what reads it. */
const keys: Record<keyof Config, (value: Node | null, complain: Complain) => Record<string, unknown>> = {
  rules: readRules,
}

export function parseConfig(text: string, name: string): Config {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, uniqueKeys: true})
  const fail = (offset: number, words: string): never => {
    const {line, col} = lines.linePos(offset)
    throw new OptionError(`${name}:${line}:${col}: ${words}.`)
  }
  const complain: Complain = (node, words) => fail((node as Node | null)?.range?.[0] ?? 0, words)
  const [wrong] = document.errors
  if (wrong) fail(wrong.pos[0], wrong.message.replace(/\.$/, ''))
  const config: Config = {}
  for (const [key, value, node] of entriesOf(document.contents, complain)) {
    if (!Object.hasOwn(keys, key)) complain(node, `\`${key}\` is no option; there is ${Object.keys(keys).join(', ')}`)
    config[key as keyof Config] = keys[key as keyof Config](value, complain)
  }
  return config
}

function readRules(value: Node | null, complain: Complain): Record<string, unknown> {
  const rules: Record<string, unknown> = {}
  for (const [ruleId, setting, node] of entriesOf(value, complain)) {
    const plain: unknown = setting?.toJSON() ?? null
    const problem = problemOf(ruleId, plain)
    if (problem) complain(node, `the rule \`${ruleId}\` ${problem}`)
    rules[ruleId] = plain
  }
  return rules
}

/** The lines of a map, each with its key’s node; none where nothing is written. */
function entriesOf(value: Node | null, complain: Complain): Array<[key: string, value: Node | null, node: unknown]> {
  if (value === null || (isScalar(value) && value.value === null)) return []
  if (!isMap(value)) complain(value, 'this is no map of `key: value` lines')
  return (value as YAMLMap).items.map((pair) => [
    isScalar(pair.key) ? String(pair.key.value) : '',
    pair.value as Node | null,
    pair.key,
  ])
}
