/** Finds the files that cards come in: PDFs and CSVs, named or lying in folders, whatever their depth. */
import {open, readdir, stat} from 'node:fs/promises'
import {extname, join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {limits} from '../../collect/pdf/raw-pdf.ts'
import {decode} from '../decode.ts'
import {IoError, systemReason} from '../io-error.ts'

export interface CardFile {
  /** Of a PDF the value is empty: its bytes are read when its turn comes. */
  file: VFile
  kind: 'pdf' | 'csv'
  /** Found in a folder, and so perhaps no card at all. */
  found: boolean
  modified: Date
}

const kinds: Record<string, CardFile['kind']> = {'.pdf': 'pdf', '.csv': 'csv'}
const mostFiles = 5_000

/** Each once, in the order named; files of a folder by name. Throws an `IoError`. */
export async function findCardFiles(inputs: ReadonlyArray<string>): Promise<Array<CardFile>> {
  const files = new Map<string, CardFile>()
  for (const input of inputs) {
    for (const {path, found} of await pathsOf(input)) {
      if (!files.has(resolve(path))) files.set(resolve(path), await openCardFile(path, found))
    }
    if (files.size > mostFiles) throw new IoError(`${input} holds more than ${mostFiles} files.`, input)
  }
  return [...files.values()]
}

async function pathsOf(input: string): Promise<Array<{path: string; found: boolean}>> {
  const entry = await guard(input, () => stat(input))
  if (!entry.isDirectory()) {
    if (!kindOf(input)) throw new IoError(`${input} is no card: cards are .pdf or .csv files.`, input)
    return [{path: input, found: false}]
  }
  const entries = await guard(input, () => readdir(input, {recursive: true, withFileTypes: true}))
  const paths = entries
    .filter((item) => item.isFile() && kindOf(item.name))
    .map((item) => join(item.parentPath, item.name))
    .sort()
  if (paths.length === 0) throw new IoError(`${input} holds no card: no .pdf or .csv file.`, input)
  return paths.map((path) => ({path, found: true}))
}

function kindOf(path: string): CardFile['kind'] | undefined {
  return kinds[extname(path).toLowerCase()]
}

async function openCardFile(path: string, found: boolean): Promise<CardFile> {
  const kind = kindOf(path) ?? 'pdf'
  const {mtime} = await guard(path, () => stat(path))
  const file = kind === 'csv' ? decode(await readBytes(path), path) : new VFile({path})
  return {file, kind, found, modified: mtime}
}

/** Throws an `IoError` for what is no file, or larger than any card. */
export async function readBytes(path: string): Promise<Uint8Array> {
  return guard(path, async () => {
    const handle = await open(path)
    try {
      const info = await handle.stat()
      if (!info.isFile()) throw new IoError(`${path} is not a file.`, path)
      if (info.size > limits.bytes) throw new IoError(`${path} is larger than ${limits.bytes / 1_000_000} MB.`, path)
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  })
}

async function guard<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof IoError ? error : new IoError(`Cannot read ${path}: ${systemReason(error)}.`, path, error)
  }
}
