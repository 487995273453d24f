/** PDF values as JavaScript ones, read and written (ISO 32000-1, 7.3). Bytes are held as Latin-1 characters. */

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class Reference {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}

/** A string: its bytes, each as one character. */
export class Bytes {
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
}

/** A value that is written already: for what is too large to be held otherwise. */
export class Text {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Value = null | boolean | number | Name | Reference | Bytes | Array<Value> | Dictionary
export type Dictionary = Map<string, Value>

export class PdfShapeError extends Error {
  override readonly name = 'PdfShapeError'
}

const token =
  /\s*(?:(\d+) 0 R\b|([-+]?(?:\d+\.?\d*|\.\d+))|\/([^\s/<>[\](){}%]*)|(<<|>>|\[|\]|\(|<)|(true|false|null)\b)/y

/** Reads one value; `next` is where it ended. */
export function readValue(source: string, start = 0): {value: Value; next: number} {
  token.lastIndex = start
  const match = token.exec(source)
  if (!match) throw new PdfShapeError(`no value at ${start}: ${source.slice(start, start + 20)}`)
  const next = token.lastIndex
  if (match[1] !== undefined) return {value: new Reference(Number(match[1])), next}
  if (match[2] !== undefined) return {value: Number(match[2]), next}
  if (match[3] !== undefined) return {value: new Name(decodeName(match[3])), next}
  if (match[5] !== undefined) return {value: match[5] === 'null' ? null : match[5] === 'true', next}
  const read = openers[match[4] as string]
  if (!read) throw new PdfShapeError(`unexpected ${match[4]} at ${start}`)
  return read(source, next)
}

const openers: Record<string, (source: string, start: number) => {value: Value; next: number}> = {
  '<<': readDictionary,
  '[': readArray,
  '(': readLiteral,
  '<': readHex,
}

function readDictionary(source: string, start: number): {value: Dictionary; next: number} {
  const value: Dictionary = new Map()
  let next = start
  for (;;) {
    const end = afterClosing('>>', source, next)
    if (end !== null) return {value, next: end}
    const key = readValue(source, next)
    if (!(key.value instanceof Name)) throw new PdfShapeError(`no key at ${next}`)
    const entry = readValue(source, key.next)
    value.set(key.value.name, entry.value)
    next = entry.next
  }
}

function readArray(source: string, start: number): {value: Array<Value>; next: number} {
  const value: Array<Value> = []
  let next = start
  for (;;) {
    const end = afterClosing(']', source, next)
    if (end !== null) return {value, next: end}
    const item = readValue(source, next)
    value.push(item.value)
    next = item.next
  }
}

const escapes: Record<string, string> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}

function readLiteral(source: string, start: number): {value: Bytes; next: number} {
  let depth = 1
  let end = start
  for (; depth > 0; end++) {
    if (end >= source.length) throw new PdfShapeError('a string that does not end')
    if (source[end] === '\\') end++
    else if (source[end] === '(') depth++
    else if (source[end] === ')') depth--
  }
  const value = source.slice(start, end - 1).replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255)
    return /^[\r\n]/.test(code) ? '' : (escapes[code] ?? code)
  })
  return {value: new Bytes(value), next: end}
}

function readHex(source: string, start: number): {value: Bytes; next: number} {
  const end = source.indexOf('>', start)
  const digits = source.slice(start, end).replace(/\s/g, '')
  const pairs = digits.match(/..?/g) ?? []
  const value = pairs.map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16))).join('')
  return {value: new Bytes(value), next: end + 1}
}

/** Where what follows the mark begins; `null` where something else comes first. */
function afterClosing(mark: string, source: string, index: number): number | null {
  let at = index
  // White space, as ISO 32000-1 has it (7.2.2): all of it is a space or below.
  while (source.charCodeAt(at) <= 0x20) at++
  if (at >= source.length) throw new PdfShapeError(`no ${mark}`)
  return source.startsWith(mark, at) ? at + mark.length : null
}

function decodeName(name: string): string {
  return !name.includes('#')
    ? name
    : name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Writes a value. */
export function writeValue(value: Value): string {
  if (value === null) return 'null'
  if (value instanceof Name) return `/${encodeName(value.name)}`
  if (value instanceof Reference) return `${value.number} 0 R`
  if (value instanceof Bytes) return writeBytes(value.value)
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`
  if (value instanceof Map) {
    // Joined, not added up: what is added up stays in memory as its pieces, of which there are millions.
    const entries = Array.from(value, ([key, entry]) => `/${encodeName(key)} ${writeValue(entry)}`)
    return ['<<', entries.join('\n'), '>>'].join('')
  }
  return typeof value === 'number' ? writeNumber(value) : String(value)
}

function writeNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(5).replace(/\.?0+$/, '')
}

function writeBytes(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return `(${value.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(value, 'latin1').toString('hex')}>`
}

const plainName = /^[!"$&'*-.0-;=?-Z\\^-z|~]*$/

function encodeName(name: string): string {
  if (plainName.test(name)) return name
  return name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** Text as a PDF text string: ASCII where it can be, else UTF-16 with its mark. */
export function textString(text: string): Bytes {
  if (/^[\x20-\x7e]*$/.test(text)) return new Bytes(text)
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return new Bytes(utf16.toString('latin1'))
}
