/** Options from all who have a say: the command line, the config file for a guide and at large, and our defaults. */
import {mergeOptions} from '../options/merge.ts'
import type {Options} from '../options.ts'
import {type CheckedConfig, checkConfig} from './config/check.ts'
import {type LoadedConfig, loadConfig} from './config/load.ts'
import {type Located, locateConfig} from './config/locate.ts'
import {type Names, namesByGlob, namesNothing} from './config/names.ts'

export interface Config extends CheckedConfig {
  path: string
  placeOf: LoadedConfig['placeOf']
  /** Whether a key of `perGuide` names a guide’s file. */
  names: Names
}

/** The config that is named, else that of the current folder. Throws an `OptionError` that names the place. */
export async function readConfig(named?: string): Promise<Config | null> {
  const located = locateConfig(named)
  return located && (await parseConfig(located))
}

/** The same for a config that has been found already. */
export async function parseConfig(located: Located): Promise<Config> {
  const loaded = await loadConfig(located)
  const checked = checkConfig(loaded, located.folder)
  const names = checked.perGuide.length > 0 ? await namesByGlob() : namesNothing
  return {...checked, path: located.path, placeOf: loaded.placeOf, names}
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
  const own = (config?.perGuide ?? []).filter(({glob}) => path !== null && config?.names(glob, path))
  return mergeOptions([config?.options ?? {}, ...own.map(({options}) => options), given])
}
