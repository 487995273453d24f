/** The objects of the font that fields are typed in: a composite font whose codes are the numbers of its glyphs. */
import {Bytes, type Dictionary, Name, type Reference, type Value} from '../pdf/values.ts'
import {deflated, type Stream} from '../pdf/write.ts'
import {type TypingFont, typingFont} from './typing-font.ts'

/** The name by which fields know it. */
export const typingName = 'Typed'

/** Adds the font and returns the reference to it. */
export function addTypingFont(add: (value: Value | Stream) => Reference): Reference {
  const typing = typingFont()
  const {name, bytes, length} = typing
  const {ascent, descent, box} = typing.font.metrics
  const file = add({
    dictionary: new Map<string, Value>([
      ['Length1', length],
      ['Filter', new Name('FlateDecode')],
    ]),
    bytes,
  })
  const descriptor = add(
    dictionary({
      Type: new Name('FontDescriptor'),
      FontName: new Name(name),
      Flags: 4,
      FontBBox: box,
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: 729,
      StemV: 80,
      FontFile2: file,
    }),
  )
  const descendant = add(
    dictionary({
      Type: new Name('Font'),
      Subtype: new Name('CIDFontType2'),
      BaseFont: new Name(name),
      CIDSystemInfo: dictionary({Registry: new Bytes('Adobe'), Ordering: new Bytes('Identity'), Supplement: 0}),
      FontDescriptor: descriptor,
      CIDToGIDMap: new Name('Identity'),
      DW: typing.font.width(0),
      W: widths(typing),
    }),
  )
  return add(
    dictionary({
      Type: new Name('Font'),
      Subtype: new Name('Type0'),
      BaseFont: new Name(name),
      Encoding: new Name('Identity-H'),
      DescendantFonts: [descendant],
      ToUnicode: add(toUnicode(typing)),
    }),
  )
}

/** Runs of neighbouring glyphs: `first [width width …]`. */
function widths({font, characters}: TypingFont): Array<Value> {
  const rows: Array<{first: number; run: Array<number>}> = []
  for (const glyph of [...new Set(characters.map(([, glyph]) => glyph))].sort((a, b) => a - b)) {
    const last = rows.at(-1)
    if (last && last.first + last.run.length === glyph) last.run.push(font.width(glyph))
    else rows.push({first: glyph, run: [font.width(glyph)]})
  }
  return rows.flatMap(({first, run}) => [first, run])
}

const mostPerBlock = 100

/** Which character each glyph stands for, for viewers that search, copy and type. */
function toUnicode({characters}: TypingFont): Stream {
  const first = new Map<number, number>()
  for (const [point, glyph] of characters) if (!first.has(glyph)) first.set(glyph, point)
  const rows = [...first].map(([glyph, point]) => `<${hex(glyph)}> <${hex(point)}>`)
  const blocks = Array.from({length: Math.ceil(rows.length / mostPerBlock)}, (_, index) => {
    const block = rows.slice(index * mostPerBlock, (index + 1) * mostPerBlock)
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`
  })
  const lines = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ]
  return deflated(Buffer.from(lines.join('\n'), 'latin1'), [])
}

/** Every glyph and every character of the font is below U+10000. */
function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}

function dictionary(entries: Record<string, Value>): Dictionary {
  return new Map(Object.entries(entries))
}
