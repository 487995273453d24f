/**
 * Code as V8 has compiled it, kept so that a command need not be compiled anew each time: a third of a short one.
 *
 * What is kept runs, and V8 believes it. So it is taken only from a folder and a file that nobody else can have written,
 * and only whole.
 */
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {isAbsolute, join} from 'node:path'
import {crc32} from 'node:zlib'
import {cachePath} from '../../print/browser/cache-path.ts'
import {isTrusted, makeTrusted} from './trusted-folder.ts'

/** Of each version of the tool and of Node there is one for each command; the oldest go first. */
const mostFiles = 32
const checksumBytes = 4

export interface CodeCache {
  read(name: string): Buffer | undefined
  /** Never throws: who cannot write starts as before. */
  write(name: string, code: Buffer): void
}

/** `null` where there can be none, or none is wanted. */
export function openCodeCache(env: NodeJS.ProcessEnv = process.env): CodeCache | null {
  const base = cachePath(env)
  // Of a folder that was given, Windows cannot say in a word who may write to it.
  const isGiven = process.platform === 'win32' && Boolean(env['STUDYPACK_CACHE'])
  if (env['STUDYPACK_NO_CODE_CACHE'] || !base || !isAbsolute(base) || isGiven) return null
  const folder = join(base, 'code')
  return {
    read: (name) => (isTrusted(folder) ? readWhole(join(folder, name)) : undefined),
    write(name, code) {
      if (makeTrusted(folder)) replace(folder, name, code)
    },
  }
}

function readWhole(path: string): Buffer | undefined {
  let file: number | null = null
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    const info = fstatSync(file)
    const own = process.getuid?.()
    if (!info.isFile() || (own !== undefined && (info.uid !== own || info.mode & 0o077))) return undefined
    const bytes = readFileSync(file)
    const code = bytes.subarray(checksumBytes)
    return bytes.length > checksumBytes && crc32(code) === bytes.readUInt32LE() ? code : undefined
  } catch {
    return undefined
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** Written beside and renamed: nobody ever reads half of it. */
function replace(folder: string, name: string, code: Buffer): void {
  const stage = join(folder, `${process.pid}-${process.hrtime.bigint()}.stage`)
  try {
    const checksum = Buffer.alloc(checksumBytes)
    checksum.writeUInt32LE(crc32(code))
    writeFileSync(stage, Buffer.concat([checksum, code]), {flag: 'wx', mode: 0o600})
    renameSync(stage, join(folder, name))
    removeOldest(folder)
  } catch {
    rmSync(stage, {force: true})
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name)
    return {path, ms: statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0}
  })
  files.sort((a, b) => b.ms - a.ms)
  for (const {path} of files.slice(mostFiles)) rmSync(path, {force: true})
}
