/** PDFs that are not what they should be: each is refused or reported, in time, and nothing is guessed. */
import {deflateSync} from 'node:zlib'
import {type PDFArray, PDFDict, PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {PdfReader} from '../../src/collect/pdf/pdf-reader.ts'
import {toCard} from '../../src/collect/pdf/to-card.ts'
import type {FilledCard} from '../../src/guide/filled-card.ts'
import {keepers} from '../view/debrief/keepers.ts'
import {emptyKit, fillWithPdfJs, fillWithPdfLib, markOf, type Values} from './forms.ts'

const kit = {...(keepers[0] as FilledCard).kit, candidate: null, interviewer: null}
const values: Values = {
  'kit.code': 'K-0417',
  'kit.interviewer': 'Ada',
  'lamp-out.score': 4,
  'first-minute.score': 0,
  'log-gap.score': 6,
  'new-lens.score': 7,
  'relief-late.score': 1,
  'overall.word': 1,
  'overall.confidence': 2,
  'overall.signature': 'Ada',
}

let empty: Uint8Array
let filled: Uint8Array
let reader: PdfReader
beforeAll(async () => {
  empty = await emptyKit(kit)
  filled = await fillWithPdfLib(empty, values)
  reader = new PdfReader()
})
afterAll(() => reader?.close())

async function read(bytes: Uint8Array): Promise<{card: FilledCard | null; messages: Array<string>}> {
  const file = new VFile({path: 'card.pdf'})
  const card = toCard(await reader.read(bytes), file)
  return {card, messages: file.messages.map(({reason}) => reason)}
}

/** The file with its boxes changed. */
async function changed(
  bytes: Uint8Array,
  change: (box: PDFDict, mark: string, document: PDFDocument) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  for (const reference of document.getPages()[0]?.node.Annots()?.asArray() ?? []) {
    const box = document.context.lookup(reference, PDFDict)
    change(box, markOf(box), document)
  }
  return document.save({updateFieldAppearances: false})
}

const scores = (card: FilledCard | null) => card?.answers.map(({score, noScore}) => score ?? noScore)

describe('a card', () => {
  it('is read with its three ways not to score', async () => {
    expect(await read(filled)).toMatchObject({messages: []})
    expect(scores((await read(filled)).card)).toEqual([4, 'not-asked', 'no-time', 'declined', 1])
  })

  it('that is saved again and again holds what was marked last', async () => {
    const once = await fillWithPdfJs(empty, values)
    const twice = await fillWithPdfJs(once, {...values, 'lamp-out.score': 2, 'lamp-out.notes': 'Łódź'})
    expect(twice.length).toBeGreaterThan(once.length)
    const {card} = await read(twice)
    expect(card?.answers[0]).toMatchObject({score: 2, notes: 'Łódź'})
  })

  it('with two boxes marked has no score, and says so', async () => {
    const double = await changed(filled, (box, mark) => {
      if (mark === 'lamp-out.score=2') box.set(PDFName.of('AS'), PDFName.of('2'))
    })
    const {card, messages} = await read(double)
    expect(scores(card)?.[0]).toBe('unclear')
    expect(messages).toEqual([
      'Unexpected rating of question 1: 2 boxes are marked; expected one mark. It counts as none',
    ])
  })

  it('whose file says a score that no box shows has none', async () => {
    const unseen = await changed(filled, (box, mark) => {
      if (mark.startsWith('lamp-out.score')) box.set(PDFName.of('AS'), PDFName.of('Off'))
    })
    const {card, messages} = await read(unseen)
    expect(scores(card)?.[0]).toBe('unclear')
    expect(messages[0]).toContain('it is set to 4, but no box shows it')
  })

  it('says what was left blank', async () => {
    const {card, messages} = await read(
      await fillWithPdfLib(empty, {'kit.code': 'K-1', 'kit.initials': 'AB', 'lamp-out.score': 3}),
    )
    expect(scores(card)).toEqual([3, 'blank', 'blank', 'blank', 'blank'])
    expect(card?.interviewer).toBe('AB')
    expect(messages).toEqual([
      'Unexpected blank for questions 2, 3, 5 and 7, expected a rating or a reason for none',
      'Unexpected blank for the recommendation, expected a mark',
      'Unexpected blank for the confidence, expected a mark',
    ])
  })

  it('with two candidate codes is nobody’s', async () => {
    const two = await changed(filled, (box, mark) => {
      if (mark === 'kit.code#2') box.set(PDFName.of('V'), PDFString.of('K-9'))
    })
    const {card, messages} = await read(two)
    expect(card).toBe(null)
    expect(messages[0]).toContain('Unexpected texts in `kit.code`, 2 different ones')
  })

  it('without one of its sheets says which', async () => {
    const document = await PDFDocument.load(filled, {updateMetadata: false})
    const page = document.getPages()[0]
    const kept = page?.node
      .Annots()
      ?.asArray()
      .filter((reference) => {
        return !markOf(document.context.lookup(reference, PDFDict)).startsWith('new-lens.')
      })
    page?.node.set(PDFName.of('Annots'), document.context.obj(kept ?? []) as PDFArray)
    const {card, messages} = await read(await document.save({updateFieldAppearances: false}))
    expect(messages[0]).toBe('Unexpected kit without the card of question 5, expected all its sheets')
    expect(scores(card)?.[3]).toBe('blank')
  })

  it('is known by its field where a program dropped its information, and by that where it has no such field', async () => {
    for (const where of [{info: false}, {field: false}]) {
      expect((await read(await fillWithPdfLib(await emptyKit(kit, where), values))).card?.candidate).toBe('K-0417')
    }
    expect((await read(await emptyKit(kit, {info: false, field: false}))).messages[0]).toContain(
      'without the description of a kit',
    )
  })

  it.each([
    ['no JSON', '{'],
    ['another format', JSON.stringify({...kit, format: 'other'})],
    ['a version to come', JSON.stringify({...kit, version: 2})],
    ['a question twice', JSON.stringify({...kit, questions: [kit.questions[0], kit.questions[0]]})],
    ['a scale of a thousand', JSON.stringify({...kit, scale: 1000})],
    ['no guide', JSON.stringify({...kit, guide: null})],
  ])('whose description is %s is none', async (_, json) => {
    const other = await changed(filled, (box, mark) => {
      if (mark === 'kit.description') box.set(PDFName.of('V'), PDFString.of(json))
    })
    expect((await read(other)).card).toBe(null)
  })

  it('whose description was changed in one of its two places is none', async () => {
    const other = {...kit, guide: {...kit.guide, hash: 'f'.repeat(64)}}
    const forged = await changed(filled, (box, mark) => {
      if (mark === 'kit.description') box.set(PDFName.of('V'), PDFString.of(JSON.stringify(other)))
    })
    const {card, messages} = await read(forged)
    expect([card, messages]).toEqual([null, [expect.stringContaining('the file was changed')]])
  })

  it('has no script run, and says that there was one', async () => {
    const document = await PDFDocument.load(filled, {updateMetadata: false})
    document.catalog.set(
      PDFName.of('OpenAction'),
      document.context.obj({S: 'JavaScript', JS: PDFString.of('app.alert(1)')} as never),
    )
    const {messages} = await read(await document.save({updateFieldAppearances: false}))
    expect(messages).toEqual(['Unexpected scripts in the PDF; none was run'])
  })
})

/** A PDF of a few objects. */
function craft(objects: Array<string>, trailer = '/Root 1 0 R'): Uint8Array {
  const body = objects.map((text, index) => `${index + 1} 0 obj\n${text}\nendobj\n`).join('')
  return Buffer.from(
    `%PDF-1.7\n${body}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  )
}

describe('a file', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['that is no PDF', () => Buffer.from('hello'), 'is no PDF'],
    [
      'that is only called one',
      () => Buffer.from('%PDF-1.7\nhello\n%%EOF'),
      'is no PDF that can be read, or is damaged',
    ],
    ['that is empty', () => new Uint8Array(), 'is no PDF'],
    ['cut in half', () => filled.slice(0, filled.length / 2), 'is cut off before its end'],
    ['that is too large', () => new Uint8Array(20_000_001), 'has 21 MB; cards have at most 20'],
    [
      'whose fields go in circles',
      () =>
        craft([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          '<< /Type /Page /Parent 2 0 R /Annots [4 0 R] >>',
          '<< /Type /Annot /Subtype /Widget /Parent 5 0 R >>',
          '<< /Parent 4 0 R >>',
        ]),
      'has a field that belongs to itself',
    ],
    [
      'whose pages go in circles',
      () => craft(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      'damaged',
    ],
    [
      'that is encrypted',
      () =>
        craft(
          [
            '<< /Type /Catalog /Pages 2 0 R >>',
            '<< /Type /Pages /Kids [] /Count 0 >>',
            '<< /Filter /Standard /V 1 /R 2 /P -4 /O (x) /U (x) >>',
          ],
          '/Root 1 0 R /Encrypt 3 0 R',
        ),
      'is encrypted',
    ],
  ])('%s is refused', async (_, make, words) => {
    await expect(reader.read(make())).rejects.toThrow(words)
    // The next one is read all the same.
    await expect(reader.read(filled)).resolves.toMatchObject({pages: 1})
  })

  it('that unpacks to a thousand times its size is stopped', async () => {
    const bomb = deflateSync(Buffer.alloc(200_000_000, ' '))
    const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`
    const bytes = Buffer.concat([
      craft(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']).subarray(0, -60),
      Buffer.from(`9 0 obj\n${head}`, 'latin1'),
      bomb,
      Buffer.from('\nendstream\nendobj\ntrailer\n<< /Size 10 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n', 'latin1'),
    ])
    const small = new PdfReader({ms: 10_000, memory: 60_000_000})
    await expect(small.read(bytes)).rejects.toThrow('takes too much memory')
    await small.close()
  })

  it('that takes too long is given up', async () => {
    const hasty = new PdfReader({ms: 1, memory: 600_000_000})
    await expect(hasty.read(filled)).rejects.toThrow('takes longer than 0.001 s')
    await hasty.close()
  })
})
