import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import {createDeck} from '../../../src/build/create-deck.ts'
import {toApkg} from '../../../src/export/anki/to-apkg.ts'
import {parseGuide} from '../../../src/parse/parse-guide.ts'
import {lighthouse} from '../../build/lighthouse.ts'
import {type Apkg, readApkg} from './read-apkg.ts'

const text = await readFile(lighthouse, 'utf8')

async function pack(value: string, modified: string, earlier: Uint8Array | null = null): Promise<Uint8Array> {
  const file = new VFile({path: lighthouse, value, data: {modified}})
  return toApkg(await createDeck(parseGuide(file), file, {pictures: 'files', back: null}), earlier)
}

const [monday, tuesday] = ['2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z']
const seconds = (moment: string): number => Date.parse(moment) / 1000

describe('a package for Anki', () => {
  let bytes: Uint8Array
  let apkg: Apkg
  beforeAll(async () => {
    bytes = await pack(text, monday)
    apkg = readApkg(bytes)
  })

  it('is a collection of schema 11 that is whole', () => {
    const {ver, tags, models, decks, dconf, conf} = apkg.col
    expect([ver, tags, apkg.integrity]).toEqual([11, '{}', {integrity_check: 'ok'}])
    const types = Object.values(JSON.parse(String(models))) as Array<{
      id: number
      flds: Array<object>
      tmpls: Array<object>
    }>
    expect(types).toHaveLength(1)
    for (const part of [...(types[0]?.flds ?? []), ...(types[0]?.tmpls ?? [])]) {
      expect(part).toMatchObject({id: expect.any(Number), ord: expect.any(Number)})
    }
    expect(Object.values(JSON.parse(String(decks))).map((deck) => (deck as {name: string}).name)).toEqual([
      'Default',
      'Questions for a lighthouse keeper',
    ])
    expect(JSON.parse(String(dconf))).toHaveProperty('1')
    expect(JSON.parse(String(conf))).toMatchObject({curModel: types[0]?.id})
  })

  it('keeps the note type that was given out once', () => {
    const [type] = Object.values(JSON.parse(String(apkg.col['models']))) as [Record<string, unknown>]
    const named = (part: unknown): Array<string> =>
      (part as Array<{id: number; name: string}>).map(({id, name}) => `${id} ${name}`)
    expect([type['id'], ...named(type['flds']), ...named(type['tmpls'])]).toEqual([
      1_600_000_000_001,
      '7301001 Question',
      '7301002 Answer',
      '7301003 Details',
      '7301004 Choices',
      '7301005 Verdict',
      '7301006 Tip',
      '7301007 Context',
      '7301008 Source',
      '7301009 Id',
      '7301010 Spare 1',
      '7301011 Spare 2',
      '7302001 Question',
      '7302002 Choices',
    ])
  })

  it('has every question once, in the order of the guide, by names that do not depend on its words', () => {
    const byId = new Map(apkg.notes.map((note) => [note.id, note]))
    const order = apkg.cards.map((card) => byId.get(card['nid'] as number)?.fields[8])
    expect(order).toEqual(['lamp-out', 'clockwork', 'which-light', 'fog-comes', 'winter', 'logbook', 'why-here'])
    expect(apkg.notes.find(({fields}) => fields[8] === 'lamp-out')?.guid).toBe('22I3f8V-3BJ3nDaW')
    for (const note of apkg.notes) expect(Number(note.id)).toBeLessThan(Date.parse('2022-01-01'))
  })

  it('has sections, topics and levels as tags, choices by a template of their own, pictures by their content', async () => {
    const noteOf = (name: string) => apkg.notes.find(({fields}) => fields[8] === name)
    expect(noteOf('lamp-out')?.tags).toBe(' level::junior section::The_lamp topic::emergencies topic::lamps ')
    const cardOf = (name: string) => apkg.cards.find((card) => card['nid'] === noteOf(name)?.id)
    expect([cardOf('lamp-out')?.['ord'], cardOf('which-light')?.['ord']]).toEqual([0, 1])
    expect(noteOf('which-light')?.fields[3]).toMatch(/<li><b>C<\/b> <div>A steady green light<\/div>/)
    expect(noteOf('which-light')?.fields[4]).toContain('>B<')
    const [[name, picture] = []] = Object.entries(apkg.media)
    expect(name).toMatch(/^studypack-[\da-f]{24}\.png$/)
    expect(noteOf('fog-comes')?.fields[0]).toContain(`src="${name}"`)
    const horn = await readFile(join(dirname(lighthouse), 'horn.png'))
    expect(Buffer.from(picture ?? []).equals(horn)).toBe(true)
  })

  it('is the same file when nothing has changed, on another day too', async () => {
    expect(Buffer.from(await pack(text, monday)).equals(Buffer.from(bytes))).toBe(true)
    expect(Buffer.from(await pack(text, tuesday, bytes)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('moves the date of the note that has changed, and of no other', async () => {
    const edited = text.replace('Show some light first', 'Show any light first')
    const again = readApkg(await pack(edited, tuesday, bytes))
    for (const {guid, mod, fields} of again.notes) {
      const before = apkg.notes.find((note) => note.guid === guid)
      expect([fields[8], mod]).toEqual([fields[8], seconds(fields[8] === 'lamp-out' ? tuesday : monday)])
      expect(before).toBeDefined()
    }
    // A clock that went back does not make the change look old.
    const backwards = readApkg(await pack(edited, '2020-01-01T00:00:00Z', bytes))
    const lamp = backwards.notes.find(({fields}) => fields[8] === 'lamp-out')
    expect(lamp?.mod).toBe(seconds(monday) + 1)
  })

  it('takes no harm from what stands in its place', async () => {
    const other = await pack(text, monday, new TextEncoder().encode('no package'))
    expect(Buffer.from(other).equals(Buffer.from(bytes))).toBe(true)
  })

  it('writes from right to left where the guide does', async () => {
    const arabic = '---\nlang: ar\n---\n\n# دليل\n\n## ما هو المد؟ {#tide}\n\n**الإجابة:** ارتفاع ماء البحر.\n'
    const {notes} = readApkg(await pack(arabic, monday))
    expect(notes[0]?.fields[0]).toBe('<div lang="ar" dir="rtl"><p>ما هو المد؟</p></div>')
  })

  it('holds five thousand cards', async () => {
    const file = new VFile({path: lighthouse, value: text, data: {modified: monday}})
    const deck = await createDeck(parseGuide(file), file, {pictures: 'files', back: null})
    const cards = Array.from({length: 5000}, (_, index) => ({
      ...(deck.cards[index % deck.cards.length] as (typeof deck.cards)[number]),
      guid: `card-${index}`,
    }))
    const large = readApkg(await toApkg({...deck, cards}))
    expect([large.notes.length, large.cards.length]).toEqual([5000, 5000])
    expect(new Set(large.notes.map(({guid}) => guid)).size).toBe(5000)
    expect(large.cards.at(-1)).toMatchObject({due: 5000})
  })
})
