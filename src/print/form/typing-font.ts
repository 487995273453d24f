/**
 * The font in which fields are typed. It has to be whole: what will be typed is not known, and a viewer cannot add a letter.
 *
 * DejaVu Sans has the scripts below in one static TrueType file that is free to embed; without its mathematics, symbols
 * and rarer scripts it is a third as large. Nobody has Chinese, Japanese or Korean in a form: a font of them is larger
 * than a hundred kits, so viewers take the computer’s own for them, and what is typed is kept in any case.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {deflateSync} from 'node:zlib'
import {readTrueType, type TrueType} from './truetype.ts'
import {readWoff} from './woff.ts'

export interface TypingFont {
  name: string
  font: TrueType
  /** The font’s file, deflated, and how long it is when inflated. */
  bytes: Buffer
  length: number
  /** The characters it can set, each with its glyph, in order. */
  characters: ReadonlyArray<readonly [point: number, glyph: number]>
}

/** In order. Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian, Vietnamese; punctuation, money, arrows; joined Arabic. */
const scripts: ReadonlyArray<readonly [first: number, last: number]> = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x52f],
  [0x531, 0x5f4],
  [0x60c, 0x6ff],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1fff],
  [0x2010, 0x205f],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2195],
  [0x2212, 0x2265],
  [0x2713, 0x2717],
  [0xfb1d, 0xfdfd],
  [0xfe70, 0xfefc],
]

let known: TypingFont | null = null

/** Made once, which takes a while: whoever is going to need it may ask for it where there is nothing else to do. */
export function typingFont(): TypingFont {
  known ??= loadFont()
  return known
}

function loadFont(): TypingFont {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/dejavu-sans/package.json'))
  const font = readTrueType(readWoff(readFileSync(join(folder, 'files', 'dejavu-sans-latin-400-normal.woff'))))
  const characters: Array<readonly [number, number]> = []
  for (const [first, last] of scripts) {
    for (let point = first; point <= last; point++) {
      const glyph = font.glyphs.get(point)
      if (glyph !== undefined) characters.push([point, glyph])
    }
  }
  const file = font.file(characters.map(([, glyph]) => glyph))
  return {name: 'DejaVuSans', font, characters, bytes: deflateSync(file, {level: 9}), length: file.length}
}
