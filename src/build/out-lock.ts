/**
 * One writer at a time in a folder of packs: a file that says which process writes. It is held only while files are moved
 * into place, so whoever comes second waits for a moment; a lock whose owner was killed is taken over.
 */
import {randomBytes} from 'node:crypto'
import {type FileHandle, open, readFile, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {forgetFolder, rememberFolder} from '../print/leftovers.ts'
import {isAtWork, ownIdentity, parseOwner} from '../print/owner.ts'
import {IoError, systemReason} from './io-error.ts'

const lockName = '.studypack.lock'
const waitMs = 30_000
const lookMs = 25
/** A lock is written in two steps; one that is still empty after so long was left by a process that was killed. */
const emptyMs = 10_000

/** Does the work while nobody else does any in this folder. Throws an `IoError` when somebody keeps it for too long. */
export async function withLock<T>(out: string, work: () => Promise<T>, ms = waitMs): Promise<T> {
  const path = join(out, lockName)
  const mark = JSON.stringify({...ownIdentity(), nonce: randomBytes(6).toString('hex')})
  await take(path, mark, ms)
  try {
    return await work()
  } finally {
    if ((await contentOf(path)) === mark) await rm(path, {force: true}).catch(() => {})
    forgetFolder(path)
  }
}

async function take(path: string, mark: string, ms: number): Promise<void> {
  for (const until = Date.now() + ms; ; ) {
    if (await create(path, mark)) return
    const content = await contentOf(path)
    if (content !== null && (await isDead(path, content))) await remove(path, content)
    else if (Date.now() > until) throw heldTooLong(path, content)
    else await sleep(lookMs)
  }
}

/** Whether the lock is ours now. */
async function create(path: string, mark: string): Promise<boolean> {
  let handle: FileHandle | null = null
  try {
    handle = await open(path, 'wx')
    rememberFolder(path)
    await handle.writeFile(mark)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    if (handle) await rm(path, {force: true}).catch(() => {})
    throw new IoError(`Cannot write ${path}: ${systemReason(error)}.`, path, error)
  } finally {
    await handle?.close()
  }
}

async function contentOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}

async function isDead(path: string, content: string): Promise<boolean> {
  const owner = parseOwner(content)
  if (owner) return !isAtWork(owner)
  const info = await stat(path).catch(() => null)
  return info !== null && Date.now() - info.mtimeMs > emptyMs
}

/** Removes a dead lock. One at a time may do so: or a late one would remove the lock that has taken its place. */
async function remove(path: string, dead: string): Promise<void> {
  const turn = `${path}-taken-over`
  try {
    await (await open(turn, 'wx')).close()
  } catch {
    if (await isDead(turn, '')) await rm(turn, {force: true}).catch(() => {})
    return sleep(lookMs)
  }
  try {
    if ((await contentOf(path)) === dead) await rm(path, {force: true})
  } finally {
    await rm(turn, {force: true}).catch(() => {})
  }
}

function heldTooLong(path: string, content: string | null): IoError {
  const owner = parseOwner(content ?? '')
  const who = owner ? `process ${owner.pid}` : 'another process'
  return new IoError(
    `Cannot write: ${who} has been writing there for too long. Wait for it, or remove ${path} if it is none of studypack’s.`,
    path,
  )
}
