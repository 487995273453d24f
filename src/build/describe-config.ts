/** What holds for each option, and who said so. */
import type {Row} from '../options/row.ts'
import {rows} from '../options/rows.ts'
import {settleOne} from '../options/settle.ts'
import {documentNames, type Options, resolveOptions} from '../options.ts'
import {type Config, type Layers, optionsFor} from './read-config.ts'

export interface HeldOption {
  /** `paper`, or `booklet.paper` where it holds for that document. */
  name: string
  value: unknown
  /** `flag`, `default`, or the place in the config file. */
  from: string
}

/**
 * Every option in the order of the table, for a guide’s file or for all; what the config says under a document’s name
 * comes after it. Throws an `OptionError` where options do not go together.
 */
export function describeConfig(layers: Layers, path: string | null = null): Array<HeldOption> {
  const merged = optionsFor(layers, path)
  resolveOptions(merged)
  return (Object.entries(rows) as Array<[string, Row]>).flatMap(([name, row]) => {
    const own = documentNames.flatMap((document) => {
      const value = (merged[document] as Record<string, unknown> | undefined)?.[name]
      return value === undefined ? [] : [held([document, name], value, layers, path)]
    })
    const value = merged[name as keyof Options]
    if (value === undefined && own.length > 0 && row.documents?.length === 1) return own
    return [held([name], value ?? settleOne(name, row, undefined), layers, path, value !== undefined, row), ...own]
  })
}

function held(
  inside: Array<string>,
  value: unknown,
  {given, config}: Layers,
  path: string | null,
  said = true,
  row?: Row,
): HeldOption {
  const name = inside.join('.')
  if (!said) return {name, value: value ?? row?.otherwise ?? null, from: 'default'}
  if (isSaid(given, inside)) return {name, value, from: 'flag'}
  return {name, value, from: config ? placeIn(config, inside, path) : 'default'}
}

/** The last that has a say: what stands under the guide’s own key, else what holds for all. */
function placeIn(config: Config, inside: Array<string>, path: string | null): string {
  const own = config.perGuide.findLast(
    ({glob, options}) => path !== null && isSaid(options, inside) && config.names(glob, path),
  )
  return config.placeOf(own ? ['perGuide', own.key, ...inside] : inside)
}

/** Where the config says an option that holds, for the pack or for a document; `null` where a flag does, or nobody. */
export function placeOfOption(name: string, {given, config}: Layers, path: string | null): string | null {
  if (!config || isSaid(given, [name])) return null
  const said = [config.options, ...config.perGuide.map(({options}) => options)]
  const inside = [[name], ...documentNames.map((document) => [document, name])].find((words) =>
    said.some((options) => isSaid(options, words)),
  )
  return inside ? placeIn(config, inside, path) : null
}

function isSaid(options: Options, inside: Array<string>): boolean {
  let value: unknown = options
  for (const key of inside) value = (value as Record<string, unknown> | undefined)?.[key]
  return value !== undefined
}
