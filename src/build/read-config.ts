/** Options from all who have a say: the command line, the config file for a guide and at large, and our defaults. */
import {resolve} from 'node:path'
import {globSync} from 'tinyglobby'
import {mergeOptions} from '../options/merge.ts'
import type {Options} from '../options.ts'
import {type CheckedConfig, checkConfig} from './config/check.ts'
import {type LoadedConfig, loadConfig} from './config/load.ts'
import {type Located, locateConfig} from './config/locate.ts'
import {globOf} from './paths.ts'

export interface Config extends CheckedConfig {
  path: string
  placeOf: LoadedConfig['placeOf']
}

/** The config that is named, else that of the current folder. Throws an `OptionError` that names the place. */
export async function readConfig(named?: string): Promise<Config | null> {
  const located = locateConfig(named)
  return located && (await parseConfig(located))
}

/** The same for a config that has been found already. */
export async function parseConfig(located: Located): Promise<Config> {
  const loaded = await loadConfig(located)
  return {...checkConfig(loaded, located.folder), path: located.path, placeOf: loaded.placeOf}
}

/** What is given, and below it what the config says of everything. */
export interface Layers {
  given: Options
  config: Config | null
}

export async function readLayers(given: Options): Promise<Layers> {
  return {given, config: await readConfig(given.config)}
}

/** Options for a guide’s file, or without one for what is the same for all. */
export function optionsFor({given, config}: Layers, path: string | null = null): Options {
  const own = (config?.perGuide ?? []).filter(({glob}) => path !== null && names(glob, path))
  return mergeOptions([config?.options ?? {}, ...own.map(({options}) => options), given])
}

/** Whether a glob or a path names a file. */
export function names(glob: string, path: string): boolean {
  if (resolve(glob) === resolve(path)) return true
  return globSync(globOf(glob), {absolute: true}).some((found) => resolve(found) === resolve(path))
}
