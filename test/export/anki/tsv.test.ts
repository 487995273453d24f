import {readFile} from 'node:fs/promises'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {createDeck} from '../../../src/build/create-deck.ts'
import {toTsv} from '../../../src/export/anki/to-tsv.ts'
import {parseGuide} from '../../../src/parse/parse-guide.ts'
import {lighthouse} from '../../build/lighthouse.ts'
import {readDelimited} from '../read-delimited.ts'

async function tsv(value: string): Promise<string> {
  const file = new VFile({path: lighthouse, value})
  return toTsv(await createDeck(parseGuide(file), file, {pictures: 'inside', back: null}))
}

describe('notes in plain text', () => {
  it('say how to read them, then have a row for each question', async () => {
    const text = await tsv(await readFile(lighthouse, 'utf8'))
    const header = text.split('\n').slice(0, 6)
    expect(header[0]).toBe('#separator:tab')
    expect(header.slice(1)).toEqual([
      '#html:true',
      '#guid column:1',
      '#deck column:2',
      '#tags column:3',
      '#if matches:update current',
    ])
    const rows = readDelimited(text.split('\n').slice(6).join('\n'), '\t')
    expect(rows.map((row) => row.length)).toEqual(Array.from({length: 7}, () => 5))
    expect(rows[0]?.slice(0, 3)).toEqual([
      '22I3f8V-3BJ3nDaW',
      'Questions for a lighthouse keeper',
      'level::junior section::The_lamp topic::emergencies topic::lamps',
    ])
    expect(rows[3]?.[3]).toContain('src="data:image/png;base64,')
    expect(rows[2]?.[3]).toContain('A steady green light')
  })

  it('keep quotes, tabs, line ends and a # in front', async () => {
    const rows = readDelimited(
      (await tsv('# T\n\n## #hash "quoted"? {#a}\n\n**Answer:**\n\n```\na\tb\n"c"\n```\n'))
        .split('\n')
        .slice(6)
        .join('\n'),
      '\t',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.[3]).toContain('#hash "quoted"?')
    expect(rows[0]?.[4]).toContain('a\tb\n"c"')
  })
})
