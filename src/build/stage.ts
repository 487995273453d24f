/**
 * Writes a set of files so that a failure never damages what was there: everything goes into a folder beside its place,
 * is flushed to the disk, and is then renamed into place, file by file, the manifest last.
 */
import {randomBytes} from 'node:crypto'
import {mkdir, open, rename, rm, rmdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import {IoError, systemReason} from './io-error.ts'

const prefix = '.studypack-tmp-'

export interface Stage {
  /** Puts a file aside under its final name. */
  write(file: VFile): Promise<void>
  /** Moves everything into the folder, in the order written, and returns the paths. */
  commit(): Promise<Array<string>>
  /** Removes what was not committed, and the folder if it is still empty; never throws. */
  discard(): Promise<void>
}

/** Checks at once that the folder can be written to, so that no browser is started in vain. Throws an `IoError`. */
export async function openStage(out: string, folder: string): Promise<Stage> {
  const target = join(out, folder)
  const stage = join(out, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}`)
  const names: Array<string> = []
  await guard(target, () => mkdir(target, {recursive: true}))
  await guard(out, () => mkdir(stage))
  return {
    async write(file) {
      const name = file.basename ?? 'file'
      const path = join(stage, name)
      await guard(join(target, name), async () => {
        const handle = await open(path, 'wx')
        try {
          await handle.writeFile(file.value)
          await handle.sync()
        } finally {
          await handle.close()
        }
      })
      names.push(name)
    },
    async commit() {
      const paths: Array<string> = []
      for (const name of names) {
        const path = join(target, name)
        await guard(path, () => rename(join(stage, name), path))
        paths.push(path)
      }
      await rm(stage, {recursive: true, force: true})
      return paths
    },
    async discard() {
      await rm(stage, {recursive: true, force: true}).catch(() => {})
      await rmdir(target).catch(() => {})
    },
  }
}

async function guard(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw new IoError(`Cannot write ${path}: ${systemReason(error)}.`, path, error)
  }
}
