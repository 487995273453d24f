/** TrueType tables (ISO/IEC 14496-22): what characters a font has, how wide they are, and the font without the others. */
import type {Tables} from './woff.ts'

export interface TrueType {
  /** Glyph by code point. */
  glyphs: ReadonlyMap<number, number>
  /** Of a glyph, in thousandths of the type size. */
  width(glyph: number): number
  /** In thousandths of the type size. */
  metrics: {ascent: number; descent: number; box: Array<number>}
  /** The font as a file, with the outlines of these glyphs alone. The others keep their numbers and are empty. */
  file(kept: Iterable<number>): Buffer
}

/** What a PDF needs of a font that it embeds; the tables for setting text are left out. */
const embedded = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep', 'cmap']

export function readTrueType(tables: Tables): TrueType {
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new Error(`The font has no table ${tag}.`)
    return found
  }
  const head = table('head')
  const hhea = table('hhea')
  const perEm = head.readUInt16BE(18)
  const scaled = (units: number): number => Math.round((units * 1000) / perEm)
  const full = hhea.readUInt16BE(34)
  return {
    glyphs: readCharacters(table('cmap')),
    width: (glyph) => scaled(table('hmtx').readUInt16BE(Math.min(glyph, full - 1) * 4)),
    metrics: {
      ascent: scaled(hhea.readInt16BE(4)),
      descent: scaled(hhea.readInt16BE(6)),
      box: [36, 38, 40, 42].map((at) => scaled(head.readInt16BE(at))),
    },
    file: (kept) => writeFont(withOutlines(tables, offsetsOf(table('loca'), head), kept)),
  }
}

/** Reads the character map’s format 12, which has every code point. */
function readCharacters(cmap: Buffer): Map<number, number> {
  const starts = Array.from({length: cmap.readUInt16BE(2)}, (_, index) => cmap.readUInt32BE(8 + index * 8))
  const start = starts.find((at) => cmap.readUInt16BE(at) === 12)
  if (start === undefined) throw new Error('The font has no character map with every code point.')
  const glyphs = new Map<number, number>()
  for (let group = 0; group < cmap.readUInt32BE(start + 12); group++) {
    const at = start + 16 + group * 12
    const first = cmap.readUInt32BE(at)
    const glyph = cmap.readUInt32BE(at + 8)
    for (let point = first; point <= cmap.readUInt32BE(at + 4); point++) glyphs.set(point, glyph + point - first)
  }
  return glyphs
}

function offsetsOf(loca: Buffer, head: Buffer): Array<number> {
  const long = head.readInt16BE(50) === 1
  const count = loca.length / (long ? 4 : 2)
  return Array.from({length: count}, (_, index) =>
    long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2,
  )
}

function withOutlines(tables: Tables, offsets: Array<number>, kept: Iterable<number>): Tables {
  const glyf = tables.get('glyf') as Buffer
  const wanted = withComponents(kept, glyf, offsets)
  const loca = Buffer.alloc(offsets.length * 4)
  const outlines = Buffer.alloc(glyf.length + wanted.size * 4)
  let length = 0
  for (let glyph = 0; glyph < offsets.length - 1; glyph++) {
    if (wanted.has(glyph)) {
      const copied = glyf.copy(outlines, length, offsets[glyph], offsets[glyph + 1])
      length += Math.ceil(copied / 4) * 4
    }
    loca.writeUInt32BE(length, (glyph + 1) * 4)
  }
  const head = Buffer.from(tables.get('head') as Buffer)
  head.writeInt16BE(1, 50)
  const whole = new Map([...tables, ['glyf', outlines.subarray(0, length)], ['loca', loca], ['head', head]])
  return new Map(embedded.flatMap((tag) => (whole.has(tag) ? [[tag, whole.get(tag) as Buffer]] : [])))
}

/** Glyphs are made of others: an é of an e and an accent. */
function withComponents(kept: Iterable<number>, glyf: Buffer, offsets: Array<number>): Set<number> {
  const wanted = new Set<number>()
  const open = [0, ...kept]
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (wanted.has(glyph)) continue
    wanted.add(glyph)
    open.push(...componentsOf(glyf, offsets[glyph] ?? 0, offsets[glyph + 1] ?? 0))
  }
  return wanted
}

/** The flags of a component say how long its row is, and whether one more follows. */
const flag = {words: 1, scale: 8, more: 0x20, twoScales: 0x40, matrix: 0x80}

/** Of the outline that lies between two places. */
function componentsOf(glyf: Buffer, start: number, end: number): Array<number> {
  if (end - start < 10 || glyf.readInt16BE(start) >= 0) return []
  const parts: Array<number> = []
  for (let at = start + 10, flags: number = flag.more; flags & flag.more; ) {
    flags = glyf.readUInt16BE(at)
    parts.push(glyf.readUInt16BE(at + 2))
    const scales = flags & flag.matrix ? 4 : flags & flag.twoScales ? 2 : flags & flag.scale ? 1 : 0
    at += 4 + (flags & flag.words ? 4 : 2) + scales * 2
  }
  return parts
}

function writeFont(tables: Tables): Buffer {
  const rows = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(rows.length))
  const header = Buffer.alloc(12 + rows.length * 16)
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(rows.length, 4)
  header.writeUInt16BE(power * 16, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE((rows.length - power) * 16, 10)
  let offset = header.length
  for (const [index, [tag, data]] of rows.entries()) {
    const at = 12 + index * 16
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(checksum(data), at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(data.length, at + 12)
    offset += padded(data).length
  }
  return Buffer.concat([header, ...rows.map(([, data]) => padded(data))])
}

function padded(data: Buffer): Buffer {
  return data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))])
}

function checksum(data: Buffer): number {
  const whole = padded(data)
  // A view does not look at its bounds in our code: this runs over all of the font.
  const view = new DataView(whole.buffer, whole.byteOffset, whole.length)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
