/** A folder of our own for things that can be made again. */
import {chmod, mkdtemp, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {rememberFolder} from '../leftovers.ts'
import {makeFolder} from '../make-folder.ts'
import {cachePath} from './cache-path.ts'
import {temporaryError} from './temporary.ts'

/**
 * The user’s cache folder for studypack, made if need be, private to the user.
 *
 * Where there is no home that can be written to, a new folder with a name nobody can foresee: a fixed one in the shared
 * temporary folder could have been planted by somebody else. The process has one, and removes it when it ends. Throws a
 * `PrintError` where there can be none either.
 */
export async function cacheFolder(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const folder = cachePath(env)
  if (folder) {
    try {
      await makeFolder(folder, 0o700)
      await makePrivate(folder)
      return folder
    } catch {
      // No home, or one that cannot be written to: a fresh folder does for this run.
    }
  }
  ownForNow ??= makeForNow()
  return ownForNow
}

let ownForNow: Promise<string> | null = null

/** Goes with the process: nobody could find it again, and an unpacked browser is large. */
async function makeForNow(): Promise<string> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'studypack-'))
    rememberFolder(folder)
    return folder
  } catch (error) {
    ownForNow = null
    throw temporaryError(error)
  }
}

/** Throws unless the folder is ours alone. */
export async function makePrivate(folder: string): Promise<void> {
  const {uid, mode} = await stat(folder)
  const own = process.getuid?.()
  if (own === undefined) return
  if (uid !== own) throw new Error(`${folder} belongs to another user`)
  if (mode & 0o022) await chmod(folder, 0o700)
}
