/**
 * Where the config is: the file that was named, else the one of the current folder, else the key `studypack` of the
 * package.json there. A guide has no say in it, and neither has the folder that a guide lies in.
 */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {configNames, OptionError} from '../../options.ts'
import {systemReason} from '../io-error.ts'

/** The text of a config, or the path of a program that gives one. */
export interface Located {
  path: string
  /** Paths in it are seen from here. */
  folder: string
  text: string | null
  /** The config is what stands under this key. */
  key: string | null
}

const programs = /\.(?:mjs|js|ts|mts)$/

/** Throws an `OptionError` for a file that cannot be read, and for two of which either could be meant. */
export function locateConfig(named?: string, folder = '.'): Located | null {
  if (named !== undefined) return read(named)
  const found = configNames.map((name) => join(folder, name)).filter((path) => existsSync(path))
  const [first, second] = found
  if (first !== undefined && second !== undefined) {
    throw new OptionError(`There are ${first} and ${second}; keep one, or name one with --config.`)
  }
  if (first !== undefined) return read(first)
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return null
  const located = read(manifest)
  return hasKey(located.text ?? '') ? located : null
}

function read(path: string): Located {
  const folder = dirname(path)
  if (programs.test(path) && existsSync(path)) return {path, folder, text: null, key: null}
  try {
    const key = /(?:^|[\\/])package\.json$/.test(path) ? 'studypack' : null
    return {path, folder, text: readFileSync(path, 'utf8'), key}
  } catch (error) {
    throw new OptionError(`${path}: ${systemReason(error)}.`)
  }
}

/** A package.json that is not for us may be as damaged as it likes. */
function hasKey(text: string): boolean {
  try {
    const manifest: unknown = JSON.parse(text)
    return typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, 'studypack')
  } catch {
    return false
  }
}
