import {readdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import * as fontkit from 'fontkit'
import {describe, expect, it} from 'vitest'
import {coverage} from '../../src/render/fonts/coverage.ts'
import {formatRanges} from '../../src/render/fonts/ranges.ts'

const require = createRequire(import.meta.url)
const stems = [
  'source-serif-4',
  'source-sans-3',
  'source-code-pro',
  'ibm-plex-sans',
  'andika',
  'dejavu-sans',
  'dejavu-mono',
  'stix-two-math',
]

/** The characters that the regular cut of a family has, in all its subsets together. */
async function readCoverage(stem: string): Promise<string> {
  const folder = join(dirname(require.resolve(`@fontsource/${stem}/package.json`)), 'files')
  const files = (await readdir(folder)).filter((name) => name.endsWith('-400-normal.woff2'))
  const points = new Set<number>()
  for (const file of files) {
    const font = fontkit.create(await readFile(join(folder, file)))
    if ('characterSet' in font) for (const point of font.characterSet) points.add(point)
  }
  return formatRanges(points)
}

describe('the table of characters that the fonts have', () => {
  if (process.env['UPDATE']) {
    it('is written anew', async () => {
      const rows = await Promise.all(stems.map(async (stem) => `  '${stem}':\n    '${await readCoverage(stem)}'`))
      const head =
        '/**\n * The code points that each family has, in hexadecimal. Read from the fonts by\n' +
        ' * `UPDATE=1 npx vitest run --config test/vitest.config.ts test/render/coverage.test.ts`.\n */\n' +
        '// biome-ignore format: one row a family\n'
      const code = `${head}export const coverage: Record<string, string> = {\n${rows.join(',\n')}\n}\n`
      await writeFile(new URL('../../src/render/fonts/coverage.ts', import.meta.url), code)
    })
  } else {
    it.each(stems)('says of %s what the files hold', async (stem) => {
      expect(coverage[stem]).toBe(await readCoverage(stem))
    })
  }
})
