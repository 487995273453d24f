/** Folders for what will run: only such in which nobody else can have put anything. */
import {chmodSync, lstatSync, mkdirSync, realpathSync} from 'node:fs'
import {dirname} from 'node:path'

/** Bits of a mode. */
const othersWrite = 0o022
const sticky = 0o1000
const others = 0o077

/**
 * Whether a folder is this user’s and closed to all others, and nobody but this user and root can put another in its place or in that
 * of one above it. `own` is the user’s number; a system that has none, as Windows, keeps a user’s folders from others by itself.
 */
export function isTrusted(folder: string, own: number | undefined = process.getuid?.()): boolean {
  try {
    const {uid, mode} = lstatSync(folder)
    if (own === undefined) return true
    return uid === own && (mode & others) === 0 && isOutOfReach(folder, own)
  } catch {
    return false
  }
}

/** Makes it where it is not there. Not inside what belongs to somebody else: root would leave folders there that are in the way. */
export function makeTrusted(folder: string, own: number | undefined = process.getuid?.()): boolean {
  try {
    if (own !== undefined && !isOutOfReach(nearest(folder), own)) return false
    make(folder)
    const {uid, mode} = lstatSync(folder)
    if (uid === own && mode & others) chmodSync(folder, 0o700)
    return isTrusted(folder, own)
  } catch {
    return false
  }
}

function isOutOfReach(folder: string, own: number): boolean {
  const path = realpathSync(folder)
  const {uid, mode} = lstatSync(path)
  // In a folder with the sticky bit, such as the one for temporary files, nobody renames what is another’s.
  if ((uid !== own && uid !== 0) || (mode & othersWrite && !(mode & sticky))) return false
  return dirname(path) === path || isOutOfReach(dirname(path), own)
}

function nearest(path: string): string {
  return lstatSync(path, {throwIfNoEntry: false}) || dirname(path) === path ? path : nearest(dirname(path))
}

/** One by one: Node’s own way never ends where a system lets nobody make a folder. */
function make(folder: string): void {
  if (lstatSync(folder, {throwIfNoEntry: false})) return
  make(dirname(folder))
  try {
    mkdirSync(folder, 0o700)
  } catch (error) {
    // Another start of ours may have come first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
