import {createHash} from 'node:crypto'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {cardCode, cardGuid} from '../../src/guide/card-guid.ts'
import {type CardLedger, emptyLedger, markPrinted, recordCards} from '../../src/guide/card-ledger.ts'
import type {Guide} from '../../src/guide/types.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'

const lamp = '### What do you do when the lamp goes out? {#lamp-out}\n**Minutes:** 5\n\n**Answer:** Warn the ships.\n'
const fog = '### How do you know that fog comes?\n**Answer:** The far buoy pales.\n'
const horn = '### Who sounds the horn?\n**Answer:** Whoever is awake.\n'

function guideOf(...questions: Array<string>): Guide {
  return parseGuide(new VFile({path: 'guide.md', value: `# Light\n\n## Night\n\n${questions.join('\n')}`}))
}

const first = new Date('2026-03-01T00:00:00Z')
const later = new Date('2026-04-01T00:00:00Z')
const record = (before: CardLedger, guide: Guide, date = first, whole = true) =>
  recordCards(before, guide, date, {whole})
const begun = (...questions: Array<string>): CardLedger => record(emptyLedger('light'), guideOf(...questions)).ledger

describe('a card’s name for life', () => {
  it('is made of the two identifiers as it was from the beginning', () => {
    const digest = createHash('sha256').update('studypack\0light\0lamp-out').digest('base64')
    expect(cardGuid('light', 'lamp-out')).toBe(digest.replaceAll('+', '-').replaceAll('/', '_').slice(0, 16))
    expect(cardCode(cardGuid('light', 'lamp-out'))).toMatch(/^[0-9a-hjkmnp-tv-z]{5}$/)
  })

  it('stays when the words, the order and the section change', () => {
    const before = begun(lamp, fog)
    const moved = guideOf(fog, '## Day\n', lamp.replace('What do you do', 'What would you do').replace('Warn', 'Tell'))
    const after = record(before, moved).ledger
    expect(after.cards['lamp-out']?.guid).toBe(before.cards['lamp-out']?.guid)
  })

  it('differs from guide to guide', () => {
    expect(cardGuid('light', 'lamp-out')).not.toBe(cardGuid('dark', 'lamp-out'))
  })
})

describe('the ledger', () => {
  it('is the same, whatever the date, when nothing has changed but numbers and places', () => {
    const before = begun(lamp, fog)
    const same = record(before, guideOf(lamp, `\n\n${fog}`), later)
    expect(same.ledger).toEqual(before)
    expect([...same.changed]).toEqual([])
    expect([...record(before, guideOf(horn, lamp, fog), later).changed]).toEqual(['who-sounds-the-horn'])
  })

  it('dates what has changed, and never backwards', () => {
    const before = begun(lamp, fog)
    const louder = guideOf(lamp.replace('Warn', 'Call'), fog)
    const {ledger, changed} = record(before, louder, later)
    expect([...changed]).toEqual(['lamp-out'])
    expect(ledger.cards['lamp-out']?.changed).toBe('2026-04-01T00:00:00Z')
    expect(ledger.cards['how-do-you-know-that-fog-comes']?.changed).toBe('2026-03-01T00:00:00Z')
    expect(record(before, louder, first).ledger.cards['lamp-out']?.changed).toBe('2026-03-01T00:00:01Z')
  })

  it('finds a question again that is called something else, by what it asks or by what it answers', () => {
    const before = begun(lamp, fog, horn)
    const reworded = guideOf(lamp.replace('{#lamp-out}', '{#dark}'), fog.replace('How do you know', 'What tells you'))
    const {renamed, gone} = record(before, reworded)
    expect(renamed).toEqual([
      {from: 'how-do-you-know-that-fog-comes', to: 'what-tells-you-that-fog-comes'},
      {from: 'lamp-out', to: 'dark'},
    ])
    expect(gone).toEqual(['who-sounds-the-horn'])
  })

  it('keeps what a part of a guide leaves out, and what was printed', () => {
    const before = markPrinted(begun(lamp, fog), ['lamp-out'])
    const {ledger, gone} = record(before, guideOf(fog), later, false)
    expect(ledger).toEqual(before)
    expect(gone).toEqual([])
    expect(ledger.cards['lamp-out']?.printed).toBe(ledger.cards['lamp-out']?.hash)
  })
})
