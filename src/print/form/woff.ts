/** Reads the tables of a font in WOFF 1.0 (a W3C recommendation): TrueType with each table deflated by itself. */
import {inflateSync} from 'node:zlib'

export type Tables = ReadonlyMap<string, Buffer>

const headerLength = 44
const entryLength = 20

export function readWoff(file: Buffer): Tables {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file.')
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const entry = headerLength + index * entryLength
    const tag = file.toString('latin1', entry, entry + 4)
    const start = file.readUInt32BE(entry + 4)
    const stored = file.subarray(start, start + file.readUInt32BE(entry + 8))
    tables.set(tag, stored.length < file.readUInt32BE(entry + 12) ? inflateSync(stored) : stored)
  }
  return tables
}
