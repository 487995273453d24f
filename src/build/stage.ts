/**
 * Writes a set of files so that a failure never damages what was there: everything goes into a folder beside its place,
 * is flushed to the disk and looked at, and is then moved into place, all of it or nothing, the manifest last.
 */
import {randomBytes} from 'node:crypto'
import {mkdir, open, realpath, rmdir, writeFile} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import type {VFile} from 'vfile'
import {forgetFolder, rememberFolder} from '../print/leftovers.ts'
import {makeFolder} from '../print/make-folder.ts'
import {ownIdentity} from '../print/owner.ts'
import {commitFiles, ownerName, recover, removeStage, stagePrefix} from './commit.ts'
import {IoError, systemReason} from './io-error.ts'
import {withLock} from './out-lock.ts'

export interface Stage {
  /** Puts a file aside under its final name; several may be on their way at a time. */
  write(file: VFile): Promise<void>
  /** Moves everything into the folder, in this order or that in which it was written, and returns the paths. */
  commit(order?: Array<string>): Promise<Array<string>>
  /** Removes what was not committed, and folders that were made for it and are empty; never throws. */
  discard(): Promise<void>
}

/** Checks at once that the folder can be written to, so that no browser is started in vain. Throws an `IoError`. */
export async function openStage(out: string, folder: string): Promise<Stage> {
  const target = join(out, folder)
  const stage = join(out, `${stagePrefix}${process.pid}-${randomBytes(4).toString('hex')}`)
  const names: Array<string> = []
  let made: string | undefined
  await guard(target, async () => {
    made = await makeFolder(target)
    await refuseLink(target, out)
  })
  const discard = async (): Promise<void> => {
    await removeStage(stage).catch(() => {})
    forgetFolder(stage)
    await withLock(out, () => rmdir(target)).catch(() => {})
    await removeMade(out, made).catch(() => {})
  }
  try {
    await withLock(out, () => guard(out, () => recover(out)))
    await guard(out, async () => {
      rememberFolder(stage)
      await mkdir(join(stage, 'new'), {recursive: true})
      await writeFile(join(stage, ownerName), JSON.stringify(ownIdentity()))
    })
  } catch (error) {
    await discard()
    throw error
  }
  return {
    async write(file) {
      const name = file.basename ?? 'file'
      names.push(name)
      await guard(join(target, name), () => writeWhole(join(stage, 'new', name), file))
    },
    async commit(order = names) {
      await withLock(out, () => guard(target, () => commitFiles(out, stage, {folder, names: order})))
      await removeStage(stage)
      return order.map((name) => join(target, name))
    },
    discard,
  }
}

/** A folder of ours is no link: somebody may have planted it, so that files land where he likes. */
async function refuseLink(target: string, out: string): Promise<void> {
  if ((await realpath(target)) === join(await realpath(out), basename(target))) return
  throw new Error(`it is a link that leads out of ${out}`)
}

/** Throws unless the file is on the disk as it should be. */
async function writeWhole(path: string, file: VFile): Promise<void> {
  const bytes = typeof file.value === 'string' ? Buffer.from(file.value, 'utf8') : (file.value as Uint8Array)
  if (file.extname === '.pdf' && !isWholePdf(bytes)) throw new Error('the PDF came out damaged')
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
    if ((await handle.stat()).size !== bytes.length) throw new Error('only a part of it reached the disk')
  } finally {
    await handle.close()
  }
}

function isWholePdf(bytes: Uint8Array): boolean {
  const text = (from: number, to?: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  return (
    text(0, 5) === '%PDF-' &&
    text(Math.max(0, bytes.length - 32))
      .trimEnd()
      .endsWith('%%EOF')
  )
}

/** Removes folders that were made for this stage, from `out` upwards; throws at the first that is not empty. */
async function removeMade(out: string, made: string | undefined): Promise<void> {
  for (let path = resolve(out); made !== undefined && path.length >= resolve(made).length; path = dirname(path)) {
    await rmdir(path)
  }
}

async function guard(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw error instanceof IoError ? error : new IoError(`Cannot write ${path}: ${systemReason(error)}.`, path, error)
  }
}
