/** Finds and reads guides: files, folders, globs, and standard input. */
import {open, readdir, stat} from 'node:fs/promises'
import {extname, join, resolve} from 'node:path'
import type {VFile} from 'vfile'
import {decode} from './decode.ts'
import {IoError, systemReason} from './io-error.ts'
import {globOf} from './paths.ts'

/** Every guide named, once, in the order named; files of a folder by name. Throws an `IoError`. */
export async function readGuides(
  inputs: Array<string>,
  stdin: AsyncIterable<Uint8Array> | null,
): Promise<Array<VFile>> {
  const files: Array<VFile> = []
  const seen = new Set<string>()
  for (const input of inputs) {
    if (input === '-') {
      if (!stdin) throw new IoError('Standard input was asked for, but there is none.', '-')
      files.push(decode(await readBounded(stdin), null))
      continue
    }
    for (const path of await pathsOf(input)) {
      if (seen.has(resolve(path))) continue
      seen.add(resolve(path))
      files.push(await readGuide(path))
    }
  }
  return files
}

const extensions = new Set(['.md', '.markdown', '.txt'])
/** Far above any book: 10,000 questions with answers are half of it. */
const largest = 32 * 1024 * 1024

async function pathsOf(input: string): Promise<Array<string>> {
  const entry = await stat(input).catch((error: NodeJS.ErrnoException) => error)
  if (!(entry instanceof Error)) {
    if (!entry.isDirectory()) return [input]
    const names = (await readdir(input)).filter((name) => extensions.has(extname(name).toLowerCase())).sort()
    if (names.length === 0) throw new IoError(`${input} holds no guide: no .md or .txt file.`, input)
    return names.map((name) => join(input, name))
  }
  const {glob, isDynamicPattern} = await import('tinyglobby')
  if (!isDynamicPattern(input)) throw new IoError(`Cannot read ${input}: ${systemReason(entry)}.`, input, entry)
  const found = (await glob(globOf(input), {expandDirectories: false})).sort()
  if (found.length === 0) throw new IoError(`${input} matches no file.`, input)
  return found
}

/** All that comes, as long as it is not too much. */
async function readBounded(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Array<Uint8Array> = []
  let length = 0
  for await (const piece of stdin) {
    length += piece.length
    if (length > largest) throw new IoError(`Standard input is larger than ${largest / 1024 / 1024} MiB.`, '-')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function readGuide(path: string): Promise<VFile> {
  try {
    // Before it is opened: a pipe that nobody writes to would keep us waiting.
    if (!(await stat(path)).isFile()) throw new IoError(`${path} is not a file.`, path)
    const handle = await open(path)
    try {
      const info = await handle.stat()
      if (info.size > largest) throw new IoError(`${path} is larger than ${largest / 1024 / 1024} MiB.`, path)
      const file = decode(await handle.readFile(), path)
      file.data['modified'] = info.mtime.toISOString()
      return file
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw error instanceof IoError ? error : new IoError(`Cannot read ${path}: ${systemReason(error)}.`, path, error)
  }
}
