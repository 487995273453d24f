/** `--print-config`: what holds for every option, and who said so; for single guides only what differs. */
import type {VFile} from 'vfile'
import {describeConfig, type HeldOption} from '../build/describe-config.ts'
import {IoError} from '../build/io-error.ts'
import {type Layers, optionsFor, readLayers} from '../build/read-config.ts'
import {readGuides} from '../build/read-guides.ts'
import {type Options, resolveOptions} from '../options.ts'
import {dialectIn} from '../parse/parse-guide.ts'
import {exitCodes} from './exit-codes.ts'
import type {Terminal} from './terminal.ts'

export async function runPrintConfig(options: Options, json: boolean, terminal: Terminal): Promise<number> {
  const layers = await readLayers(options)
  const all = describeConfig(layers)
  const guides: Record<string, Array<HeldOption>> = {}
  for (const file of await guidesOf(layers)) {
    const own = ownOptions(file, layers, all)
    if (own.length > 0) guides[file.path] = own
  }
  const config = layers.config?.path ?? null
  if (json) terminal.result(JSON.stringify({config, options: all, guides}, null, 2))
  else {
    terminal.note(`Config: ${config ?? 'none'}`)
    terminal.result(tableOf(all))
    for (const [path, own] of Object.entries(guides)) terminal.result(`\n${path}\n${tableOf(own)}`)
  }
  return exitCodes.done
}

/** None where there is nothing to be read yet: options are asked about before there is a guide, too. */
async function guidesOf(layers: Layers): Promise<Array<VFile>> {
  const {guides} = resolveOptions(optionsFor(layers))
  try {
    return await readGuides(
      guides.filter((guide) => guide !== '-'),
      null,
    )
  } catch (error) {
    if (error instanceof IoError) return []
    throw error
  }
}

/** What holds for a guide and not for all. */
function ownOptions(file: VFile, layers: Layers, all: Array<HeldOption>): Array<HeldOption> {
  const dialect = dialectIn(String(file))
  return describeConfig(layers, file.path)
    .map((item) =>
      dialect && item.name === 'dialect' && item.from === 'default'
        ? {...item, value: dialect.name, from: `${file.path}:${dialect.line}`}
        : item,
    )
    .filter((item) => !all.some(({name, from}) => name === item.name && from === item.from))
}

function tableOf(held: Array<HeldOption>): string {
  const cells = held.map(({name, value, from}): [string, string, string] => [name, shown(value), from])
  const wide = (column: 0 | 1): number => Math.min(40, Math.max(...cells.map((row) => row[column].length)))
  return cells.map(([name, value, from]) => `${name.padEnd(wide(0))}  ${value.padEnd(wide(1))}  ${from}`).join('\n')
}

function shown(value: unknown): string {
  if (value === null) return '–'
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
