/** Bytes → text. UTF-8 only: other encodings are refused at the byte that is none, never guessed. */
import {VFile} from 'vfile'
import {IoError} from './io-error.ts'

/** `path` is `null` for standard input. Throws an `IoError` that says where the first wrong byte is. */
export function decode(bytes: Uint8Array, path: string | null): VFile {
  const name = path ?? 'standard input'
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) throw new IoError(`${name} is UTF-16 text; save it as UTF-8.`, name)
  try {
    const value = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return new VFile(path === null ? {value, path: 'stdin.md'} : {value, path})
  } catch (error) {
    const {line, column, byte} = firstBadByte(bytes)
    const message = `${name}:${line}:${column}: byte ${byte} is not UTF-8 text. Save the file as UTF-8.`
    throw new IoError(message, name, error)
  }
}

/** The place of the first byte that is not UTF-8, counted from 1, and the byte in hexadecimal. */
function firstBadByte(bytes: Uint8Array): {line: number; column: number; byte: string} {
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
  return {line: lines.length, column: (lines.at(-1) ?? '').length + 1, byte: `0x${hexadecimal}`}
}

function isText(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream})
    return true
  } catch {
    return false
  }
}
