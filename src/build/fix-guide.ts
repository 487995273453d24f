/** Makes the fixes that are safe: in memory first, as often as they lead to others, then once in the file. */
import {randomBytes} from 'node:crypto'
import {constants} from 'node:fs'
import {access, open, readFile, realpath, rename, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {applyEdits, editsOf} from '../lint/edits.ts'
import type {ResolvedOptions} from '../options.ts'
import {checkGuide} from './check-guide.ts'
import {decode} from './decode.ts'
import {IoError, systemReason} from './io-error.ts'

export interface Checked {
  /** The file with the messages that are left, and the text as it is now. */
  file: VFile
  guide: Guide
  /** How many messages were settled. */
  fixed: number
}

/** One fix may bring another to light, such as a typo in a label that a zero-width space had kept from being one. */
const mostRounds = 5

/**
 * Only the characters of the fixes change: line endings and a byte order mark stay as they are. Throws an `IoError`
 * where the file cannot be written, or is no longer what was read.
 */
export async function fixGuide(original: VFile, options: ResolvedOptions, signal?: AbortSignal): Promise<Checked> {
  let file = original
  let guide = await checkGuide(file, options, signal)
  let fixed = 0
  for (let round = 0; round < mostRounds; round++) {
    const fixes = file.messages.map((message) => editsOf(message, file, guide)).filter((edits) => edits.length > 0)
    if (fixes.length === 0) break
    fixed += fixes.length
    const value = applyEdits(String(file), fixes.flat())
    file = new VFile({path: original.path, value, data: original.data})
    guide = await checkGuide(file, options, signal)
  }
  if (String(file) !== String(original)) await rewrite(original, String(file))
  return {file, guide, fixed}
}

/** Replaces the text of a file, all of it or nothing. */
async function rewrite(original: VFile, text: string): Promise<void> {
  try {
    // A link stays a link: what it leads to is rewritten.
    const path = await realpath(original.path)
    await access(path, constants.W_OK)
    const bytes = await readFile(path)
    if (String(decode(bytes, original.path)) !== String(original)) {
      throw new IoError(`${original.path} was changed while it was being checked; nothing was fixed.`, original.path)
    }
    const mark = bytes.subarray(0, 3).equals(byteOrderMark) ? byteOrderMark : Buffer.alloc(0)
    await replace(path, Buffer.concat([mark, Buffer.from(text, 'utf8')]))
  } catch (error) {
    if (error instanceof IoError) throw error
    throw new IoError(`Cannot write ${original.path}: ${systemReason(error)}.`, original.path, error)
  }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const {mode} = await stat(path)
  const temporary = join(dirname(path), `.studypack-tmp-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    const handle = await open(temporary, 'wx', mode)
    try {
      await handle.writeFile(bytes)
      await handle.chmod(mode)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } finally {
    await rm(temporary, {force: true})
  }
}
