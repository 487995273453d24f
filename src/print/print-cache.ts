/**
 * What a browser has made of a page, kept beside the packs: the same page in the same browser comes out the same.
 *
 * An entry’s name is a hash of all that matters; what is in it is sealed with a key that only this user has, so that a
 * folder which came with somebody else’s guide cannot put pages into a pack. What is damaged, or not ours, is not there.
 */
import {createHash, createHmac, randomBytes, timingSafeEqual} from 'node:crypto'
import {open, readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {cacheFolder} from './browser/cache-folder.ts'
import {cachePath} from './browser/cache-path.ts'
import {makeFolder} from './make-folder.ts'

export interface PrintCache {
  read(name: string): Promise<Buffer | null>
  write(name: string, bytes: Uint8Array): Promise<void>
  /** Removes what was long not used; never throws. */
  prune(): Promise<void>
}

/** A cache on the disk. */
export interface PrintFolder extends PrintCache {
  /** Takes an entry away, and the folder when it was the last; never throws. */
  remove(name: string): Promise<void>
}

const sealLength = 32
/** Entries that no build has asked for in this time go. */
const longestMs = 30 * 24 * 60 * 60 * 1000

/** The folder is made at the first entry. `null` where there is no place for a key of this user’s. */
export async function openPrintCache(folder: string): Promise<PrintFolder | null> {
  const key = await keyOfUser()
  if (!key) return null
  const seal = (name: string, bytes: Uint8Array): Buffer =>
    createHmac('sha256', key).update(name).update(bytes).digest()
  return {
    async read(name) {
      const path = join(folder, name)
      try {
        const entry = await readFile(path)
        const bytes = entry.subarray(sealLength)
        if (!timingSafeEqual(entry.subarray(0, sealLength), seal(name, bytes))) return null
        const now = new Date()
        await utimes(path, now, now)
        return bytes
      } catch {
        return null
      }
    },
    async write(name, bytes) {
      const stage = join(folder, `${name}.${randomBytes(4).toString('hex')}`)
      try {
        await makeFolder(folder, 0o700)
        await writeFile(stage, Buffer.concat([seal(name, bytes), bytes]), {mode: 0o600})
        await rename(stage, join(folder, name))
      } catch {
        // A full disk or a read-only folder: the pack itself will say so, and the cache is not worth a word.
        await rm(stage, {force: true}).catch(() => {})
      }
    },
    async remove(name) {
      await rm(join(folder, name), {force: true}).catch(() => {})
      await rmdir(folder).catch(() => {})
    },
    async prune() {
      try {
        const oldest = Date.now() - longestMs
        for (const name of await readdir(folder)) {
          const path = join(folder, name)
          if ((await stat(path)).mtimeMs < oldest) await rm(path, {force: true})
        }
      } catch {
        // Nothing there, or somebody else is at it.
      }
    },
  }
}

/** The name of an entry: a hash of all that its content depends on. */
export function entryName(...all: Array<string>): string {
  const hash = createHash('sha256')
  for (const text of all) hash.update(`${text.length}:`).update(text)
  return hash.digest('hex')
}

async function keyOfUser(): Promise<Buffer | null> {
  if (!cachePath()) return null
  // Without a place for it nothing is kept; whoever needs that place for a browser says what is wrong with it.
  const folder = await cacheFolder().catch(() => null)
  if (!folder) return null
  const path = join(folder, 'seal')
  const known = await readFile(path).catch(() => null)
  if (known?.length === sealLength) return known
  try {
    const made = randomBytes(sealLength)
    const handle = await open(path, known ? 'w' : 'wx', 0o600)
    await handle.writeFile(made)
    await handle.close()
    return made
  } catch {
    // Another build has made it in the meantime, or nobody can.
    const theirs = await readFile(path).catch(() => null)
    return theirs?.length === sealLength ? theirs : null
  }
}
