/** Something that could not be read or written. */
export class IoError extends Error {
  override readonly name = 'IoError'
  readonly path: string

  constructor(message: string, path: string, cause?: unknown) {
    super(message, {cause})
    this.path = path
  }
}

/** What the system said, in words: `ENOSPC` → “the disk is full”. */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return (code && reasons[code]) || (error instanceof Error ? error.message : String(error))
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission was refused',
  EPERM: 'permission was refused',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EFBIG: 'the file is too large',
  ENOTDIR: 'part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is in the way',
}
