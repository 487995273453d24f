/** The folder for temporary files, where a browser keeps what it prints: what is wrong with it, if anything is. */
import {randomBytes} from 'node:crypto'
import {rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {forgetFolder, rememberFolder} from '../leftovers.ts'
import {PrintError} from '../print-error.ts'

/** With less than this, browsers start, and fail at the first page. */
const leastBytes = 2 * 1024 * 1024

/**
 * An error when the temporary folder has no room: of that the browser only says that something failed. Tried and not asked, for
 * a quota shows in no figure of the disk.
 */
export async function fullDisk(): Promise<PrintError | null> {
  const probe = join(tmpdir(), `studypack-probe-${randomBytes(6).toString('hex')}`)
  rememberFolder(probe)
  try {
    await writeFile(probe, Buffer.alloc(leastBytes), {flag: 'wx'})
    return null
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException
    return ['ENOSPC', 'EDQUOT'].includes(code) ? temporaryError(error) : null
  } finally {
    await rm(probe, {force: true}).catch(() => {})
    forgetFolder(probe)
  }
}

/** What the system says against writing there, as an error of ours. */
export function temporaryError(cause: unknown): PrintError {
  const code = (cause as {code?: string} | null)?.code ?? ''
  const reason = reasons[code] ?? (cause instanceof Error ? cause.message : code)
  return new PrintError('temporary-folder', `Cannot write to the temporary folder ${tmpdir()}: ${reason}.`, {
    remedies: ['Free some of it, or set TMPDIR to a folder elsewhere.'],
    cause,
  })
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'it is a file, not a folder',
  EACCES: 'permission was refused',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
}
