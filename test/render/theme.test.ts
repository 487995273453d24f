import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {OptionError, resolveOptions} from '../../src/options.ts'
import {contrastOnWhite} from '../../src/render/contrast.ts'
import {fontCss} from '../../src/render/fonts/font-css.ts'
import {TemplateError} from '../../src/render/template-error.ts'
import {loadTemplates} from '../../src/render/templates.ts'
import {loadTheme, themeNames} from '../../src/render/theme.ts'
import {buildLighthouse, temporaryFolder} from '../build/lighthouse.ts'

/** The colours that hold in a theme: ours first, then what it says itself. */
function colorsOf(name: string): Record<string, string> {
  const tokens = loadTemplates().style('tokens.css') + loadTheme(name).tokens
  return Object.fromEntries(
    Array.from(tokens.matchAll(/--(ink|accent|soft|rule):\s*(#\w+)/g), ([, role, color]) => [role, color]),
  ) as Record<string, string>
}

describe('contrast', () => {
  it('is what WCAG says', () => {
    expect(contrastOnWhite('#000')).toBeCloseTo(21)
    expect(contrastOnWhite('#fff')).toBeCloseTo(1)
    expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2)
    expect(contrastOnWhite('red')).toBeNull()
  })
})

describe('our themes', () => {
  it('are four at least', () => {
    expect(themeNames()).toEqual(['classic', 'contrast', 'modern', 'playful'])
  })

  it.each(themeNames())('%s can be read on paper, in colour and in grey', (name) => {
    const colors = colorsOf(name)
    const least = name === 'contrast' ? 7 : 4.5
    for (const role of ['ink', 'accent', 'soft']) {
      expect(contrastOnWhite(colors[role] ?? ''), role).toBeGreaterThanOrEqual(least)
    }
    // Lines and boxes: WCAG 2.2, 1.4.11.
    expect(contrastOnWhite(colors['rule'] ?? ''), 'rule').toBeGreaterThanOrEqual(3)
  })

  it('bring the fonts that they name, and leave out those that they do not', () => {
    const {families} = loadTheme('playful')
    const css = fontCss('flashcards', '<p>Words</p>', families).css
    expect(css).toContain('"Andika"')
    expect(css).not.toContain('"Source Serif 4"')
    expect(css).toContain('"Source Sans 3"')
  })
})

describe('a look of one’s own', () => {
  it('is a folder, a colour and a logo, in the pages of every document', async () => {
    const folder = await temporaryFolder()
    const theme = join(folder, 'mine')
    await mkdir(theme)
    await writeFile(join(theme, 'tokens.css'), ':root { --soft: #123123 }')
    await writeFile(join(theme, 'flashcards.css'), '.card { --mine: 1 }')
    const logo = join(folder, 'logo.svg')
    await writeFile(logo, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    const pack = await buildLighthouse({theme, color: '#0b5568', logo, formats: ['html']})
    onTestFinished(() => pack.remove())
    const [scorecards, flashcards] = await Promise.all(
      ['scorecards.html', 'flashcards.html'].map(async (name) => String(await pack.read(name))),
    )
    for (const html of [scorecards, flashcards]) expect(html).toContain('--soft: #123123')
    for (const html of [scorecards, flashcards]) expect(html).toContain('--accent: #0b5568')
    expect(flashcards).toContain('--mine: 1')
    expect(scorecards).toContain('<img class="logo" src="data:image/svg+xml;base64,')
  })

  it('is refused where it could not be read, or is not there', () => {
    expect(() => resolveOptions({color: '#ffcc00'})).toThrow(OptionError)
    expect(() => resolveOptions({color: '#ffcc00'})).toThrow('a contrast of 1.5 to 1 on white paper')
    expect(() => resolveOptions({color: 'blue'})).toThrow('it is a colour such as #0b5568')
    expect(() => loadTheme('gothic')).toThrow(TemplateError)
    expect(() => loadTheme('gothic')).toThrow('there is no such theme; ours are classic, contrast, modern, playful')
    expect(() => loadTheme('../classic')).toThrow(TemplateError)
  })
})
