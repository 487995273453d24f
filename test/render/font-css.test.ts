import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it, onTestFinished} from 'vitest'
import {fontCss} from '../../src/render/fonts/font-css.ts'
import {formatRanges, includes, parseRanges, parseUnicodeRange, toUnicodeRange} from '../../src/render/fonts/ranges.ts'
import {scriptFont} from '../../src/render/fonts/scripts.ts'
import {temporaryFolder} from '../build/lighthouse.ts'

const families = (css: string): Array<string> => [
  ...new Set([...css.matchAll(/font-family:"([^"]+)"/g)].map(([, name]) => name as string)),
]

describe('ranges of characters', () => {
  const points = fc.uniqueArray(fc.integer({min: 0, max: 0x10ffff}), {maxLength: 60})

  it('hold what was put into them and nothing else', () => {
    fc.assert(
      fc.property(points, fc.integer({min: 0, max: 0x10ffff}), (set, other) => {
        const ranges = parseRanges(formatRanges(set))
        for (const point of set) expect(includes(ranges, point)).toBe(true)
        expect(includes(ranges, other)).toBe(set.includes(other))
      }),
    )
  })

  it('join neighbours, and are CSS as well', () => {
    expect(formatRanges([0x43, 0x41, 0x42, 0x100])).toBe('41-43 100')
    expect(toUnicodeRange([0x43, 0x41, 0x42, 0x100])).toBe('U+41-43,U+100')
    expect(parseUnicodeRange('U+41-43,u+100')).toEqual([
      [0x41, 0x43],
      [0x100, 0x100],
    ])
    expect(parseRanges('')).toEqual([])
  })
})

describe('the fonts of a page', () => {
  it('are inside it, only the families that its document uses', () => {
    const {css, missing} = fontCss('booklet', '<p>Plain words</p>')
    expect(families(css)).toEqual(['Source Serif 4', 'Source Sans 3', 'Source Code Pro'])
    expect(css).not.toMatch(/url\((?!data:font\/woff2;base64,)/)
    expect(missing).toEqual([])
  })

  it('come with a subset only where a text needs it', () => {
    const faces = (html: string): number => fontCss('scorecards', html).css.split('@font-face').length
    expect(faces('<p>Plain</p>')).toBeLessThan(faces('<p>Plain, čeština, Ελλάδα</p>'))
  })

  it('have a stand-in for single characters that they lack', () => {
    const {css, missing} = fontCss('scorecards', '<p>ℵ is a cardinal</p>')
    expect(families(css)).toContain('Fallback Sans')
    expect(css).toContain('unicode-range:U+2135}')
    expect(missing).toEqual([])
  })

  it('say which characters nobody has, and mind no control characters', () => {
    const {missing} = fontCss('booklet', '<p>雪 \u0007\u200d\ufe0f snow 🦊</p>')
    expect(missing).toEqual(['雪'.codePointAt(0), '🦊'.codePointAt(0)])
  })
})

describe('fonts for other scripts', () => {
  it('are those of the text’s language', () => {
    const stem = (character: string, lang: string) => scriptFont(character.codePointAt(0) as number, lang).stem
    expect(stem('雪', 'zh-CN')).toBe('noto-sans-sc')
    expect(stem('雪', 'zh-Hant')).toBe('noto-sans-tc')
    expect(stem('雪', 'ja')).toBe('noto-sans-jp')
    expect(stem('。', 'ja')).toBe('noto-sans-jp')
    expect(stem('ゆ', 'en')).toBe('noto-sans-jp')
    expect(stem('눈', 'ko')).toBe('noto-sans-kr')
    expect(stem('ثلج', 'ar')).toBe('noto-naskh-arabic')
    expect(stem('\u{12000}', 'en')).toBeNull()
  })

  it('are found where studypack is run, and only the pieces that a text needs go into the page', async () => {
    const folder = await temporaryFolder()
    const before = process.cwd()
    onTestFinished(() => process.chdir(before))
    const font = join(folder, 'node_modules/@fontsource/noto-sans-sc')
    await mkdir(join(font, 'files'), {recursive: true})
    await writeFile(join(font, 'package.json'), '{"name": "@fontsource/noto-sans-sc"}')
    await writeFile(join(font, 'unicode.json'), '{"[4]": "U+96ea,U+6c34", "[5]": "U+98a8"}')
    for (const name of ['4-400', '4-700', '5-400', '5-700'])
      await writeFile(join(font, `files/noto-sans-sc-${name}-normal.woff2`), name)
    process.chdir(folder)
    const {css, missing} = fontCss('booklet', '<html lang="zh"><p>雪 and 火 snow</p>')
    expect(missing).toEqual(['火'.codePointAt(0)])
    expect(css).toContain(Buffer.from('4-400').toString('base64'))
    expect(css).toContain('unicode-range:U+96EA}')
    expect(css).not.toContain(Buffer.from('5-400').toString('base64'))
  })
})
