/** Bytes → text: UTF-8, or UTF-16 that says so by its mark. Others are refused at the byte that is none, never guessed. */
import {VFile} from 'vfile'
import {IoError} from './io-error.ts'

/** `path` is `null` for standard input. Throws an `IoError` that says where the first wrong byte is. */
export function decode(bytes: Uint8Array, path: string | null): VFile {
  const name = path ?? 'standard input'
  const encoding = encodingOf(bytes)
  try {
    const value = new TextDecoder(encoding, {fatal: true}).decode(bytes)
    return new VFile(path === null ? {value, path: 'stdin.md'} : {value, path})
  } catch (error) {
    if (encoding !== 'utf-8') throw new IoError(`${name} is damaged UTF-16 text. Save the file as UTF-8.`, name, error)
    const {line, column, byte, offset} = firstBadByte(bytes)
    const place = `byte ${byte}, at offset ${offset},`
    throw new IoError(`${name}:${line}:${column}: ${place} is not UTF-8 text. Save the file as UTF-8.`, name, error)
  }
}

/** By its mark, or by the zeros that every other byte is in UTF-16 of most languages without one. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first && second === 0 && third && fourth === 0) return 'utf-16le'
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : 'utf-8'
}

/** The first byte that is not UTF-8: its place, counted from 1, its offset from 0, and what it is, in hexadecimal. */
function firstBadByte(bytes: Uint8Array): {line: number; column: number; byte: string; offset: number} {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isText(bytes.subarray(0, middle), true)) low = middle
    else high = middle - 1
  }
  // What may still become a character at the end of a piece never did.
  while (!isText(bytes.subarray(0, low), false)) low--
  const lines = new TextDecoder().decode(bytes.subarray(0, low)).split('\n')
  const hexadecimal = (bytes[low] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {line: lines.length, column: (lines.at(-1) ?? '').length + 1, byte: `0x${hexadecimal}`, offset: low}
}

function isText(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream})
    return true
  } catch {
    return false
  }
}
