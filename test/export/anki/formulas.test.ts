/** Formulas on Anki’s cards: MathML, which its browsers set themselves, and nothing that its scripts would take for TeX. */
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import {createDeck} from '../../../src/build/create-deck.ts'
import {toApkg} from '../../../src/export/anki/to-apkg.ts'
import {toTsv} from '../../../src/export/anki/to-tsv.ts'
import {toCsv} from '../../../src/export/csv/to-csv.ts'
import type {Deck} from '../../../src/export/deck.ts'
import {parseGuide} from '../../../src/parse/parse-guide.ts'
import {type Apkg, readApkg} from './read-apkg.ts'

const path = fileURLToPath(new URL('../../fixtures/formulas/orchard.md', import.meta.url))

async function deckOf(value: string): Promise<Deck> {
  const file = new VFile({path, value, data: {modified: '2026-03-02T10:00:00Z'}})
  return createDeck(parseGuide(file), file, {pictures: 'files', back: null})
}

describe('formulas', () => {
  let text: string
  let apkg: Apkg
  beforeAll(async () => {
    text = await readFile(path, 'utf8')
    apkg = readApkg(await toApkg(await deckOf(text), null))
  })
  const written = (): string => apkg.notes.map(({fields}) => fields.join(' ')).join('\n')

  it('are MathML in the notes, with words for whoever cannot see them', () => {
    expect(written()).toContain('<msup><mi>n</mi><mn>2</mn></msup>')
    expect(written()).toContain('alttext="N(t) = N₀e^(λt)"')
  })

  it('are nothing that Anki itself would set', () => {
    expect(written()).not.toMatch(/\\[([]|\[\$|\[latex\]|<anki-mathjax|\{\{|<script/)
  })

  it('keep their notes when their TeX is written another way', async () => {
    const again = readApkg(await toApkg(await deckOf(text.replace('$\\pi / 4$', '$\\pi/4$')), null))
    expect(again.notes.map(({guid, fields}) => [guid, fields])).toEqual(
      apkg.notes.map(({guid, fields}) => [guid, fields]),
    )
  })

  it('are set in the file for any note type, and written in the table for spreadsheets', async () => {
    expect(toTsv(await deckOf(text))).toContain('<msup><mi>n</mi><mn>2</mn></msup>')
    expect(toCsv(parseGuide(new VFile({path, value: text})))).toContain('$y = ax^2 + bx + c$')
  })
})
