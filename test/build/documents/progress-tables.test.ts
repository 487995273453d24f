/** A long table to tick questions off is several; on paper it is the one that it would have been. */
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {build} from '../../../src/build.ts'
import {type Pdf, readPdf} from '../../print/read-pdf.ts'
import {temporaryFolder} from '../lighthouse.ts'

const rows = vi.hoisted(() => ({most: 500, tables: 0}))

vi.mock('../../../src/view/booklet/progress.ts', async (original) => {
  const {progressTables} = await original<typeof import('../../../src/view/booklet/progress.ts')>()
  return {
    progressTables(...[identifier, entries, geometry]: Parameters<typeof progressTables>) {
      const tables = progressTables(identifier, entries, geometry, rows.most)
      rows.tables = 1 + tables.more.length
      return tables
    },
  }
})

const questions = Array.from(
  {length: 90},
  (_, index) =>
    `### Who lit the lamp in the year of the storm, and who let it go out again, ${index}?\n\n**Answer.** One.\n`,
)

async function bookletWith(most: number, paper: string): Promise<Pdf> {
  rows.most = most
  const out = await temporaryFolder()
  const guide = join(out, 'lamps.md')
  await writeFile(guide, `# Lamps\n\n## Storms\n\n${questions.join('\n')}`)
  const {printError} = await build({guides: [guide], out, documents: ['booklet'], paper, formats: ['pdf']})
  if (printError) throw printError
  return readPdf(await readFile(join(out, 'lamps', 'booklet.pdf')))
}

describe('a table to tick questions off, cut where pages end', () => {
  it.each(['a5', 'letter', '170x240mm'])('comes out on %s as one table does', async (paper) => {
    const whole = await bookletWith(500, paper)
    expect(rows.tables).toBe(1)
    const cut = await bookletWith(40, paper)
    expect(rows.tables).toBeGreaterThan(1)
    const words = ({pages}: Pdf) =>
      pages.map(({texts}) => texts.map(({text, x, y}) => [text, Math.round(x), Math.round(y)]))
    expect(words(cut)).toEqual(words(whole))
  })
})
