/** The folder for temporary files, where a browser keeps what it prints: what is wrong with it, if anything is. */
import {statfs} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {PrintError} from '../print-error.ts'

/** With less than this, browsers start, and fail at the first page. */
const leastBytes = 2 * 1024 * 1024

/** An error when the disk of the temporary folder is full: of that the browser only says that something failed. */
export async function fullDisk(): Promise<PrintError | null> {
  const {bavail, bsize} = await statfs(tmpdir()).catch(() => ({bavail: Number.POSITIVE_INFINITY, bsize: 1}))
  return bavail * bsize < leastBytes ? temporaryError({code: 'ENOSPC'}) : null
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
