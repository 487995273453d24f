/** Booklets measured as a reader would: ours, and those of the folder in `STUDYPACK_GUIDES`. */
import {appendFile, mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {build} from '../../../src/build.ts'
import type {EditionName} from '../../../src/view/booklet/editions.ts'
import {bookletGeometry} from '../../../src/view/booklet/geometry.ts'
import {parsePaper} from '../../../src/view/paper.ts'
import {type BookFaults, bookFaults, summary} from '../../print/book-faults.ts'
import {otherGuides} from '../../words/guides.ts'
import {lighthouse} from '../lighthouse.ts'

const folders: Array<string> = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, {recursive: true, force: true}))))

async function faultsOf(path: string, edition: EditionName, paper: string): Promise<BookFaults | null> {
  const out = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  folders.push(out)
  const {guides, printError} = await build({
    guides: [path],
    out,
    documents: ['booklet'],
    formats: ['pdf'],
    edition,
    paper,
  })
  const file = guides[0]?.paths.find((name) => name.endsWith('.pdf'))
  if (printError) throw printError
  if (!guides[0] || !file) return null
  const size = parsePaper(paper)
  const geometry = size && bookletGeometry(size, edition === 'large-print')
  if (!geometry) throw new Error(`no booklet on ${paper}`)
  return bookFaults(await readFile(file), guides[0].guide, geometry)
}

const clean = {numbers: {wrong: []}, words: {missing: []}, empty: [], stranded: [], outside: []}

describe.each<[EditionName, string]>([
  ['study', 'a5'],
  ['practice', 'half-letter'],
  ['answers', 'letter'],
  ['large-print', 'a4'],
])('the %s edition on %s', (edition, paper) => {
  it('has true numbers, all words in order, no page nearly empty, no stranded heading and nothing outside', async () => {
    const faults = await faultsOf(lighthouse, edition, paper)
    expect(faults?.numbers.read).toBeGreaterThan(10)
    expect(faults?.words.read).toBeGreaterThan(400)
    expect(faults).toMatchObject(clean)
  })
})

if (otherGuides.length > 0) {
  describe('a guide of somebody else’s', () => {
    it.each(otherGuides)('%s', {timeout: 300_000}, async (path) => {
      const edition = (process.env['STUDYPACK_EDITION'] ?? 'study') as EditionName
      const paper = process.env['STUDYPACK_PAPER'] ?? 'a5'
      const faults = await faultsOf(path, edition, paper)
      const report = process.env['STUDYPACK_REPORT']
      if (report && faults) {
        await appendFile(report, `${basename(path)}\t${edition}\t${paper}\t${summary(faults)}\n`)
        await appendFile(`${report}.json`, `${JSON.stringify({path: basename(path), ...faults})}\n`)
      }
      if (faults) expect(faults).toMatchObject(clean)
    })
  })
}
