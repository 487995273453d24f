/** Whether a glob or a path names a file. What looks for globs is loaded only where a config has some. */
import {resolve} from 'node:path'
import {globOf} from '../paths.ts'

export type Names = (glob: string, path: string) => boolean

export const namesNothing: Names = () => false

export async function namesByGlob(): Promise<Names> {
  const {globSync} = await import('tinyglobby')
  return (glob, path) => {
    if (resolve(glob) === resolve(path)) return true
    return globSync(globOf(glob), {absolute: true}).some((found) => resolve(found) === resolve(path))
  }
}
