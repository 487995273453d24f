/**
 * Cards filled in by program and read back: those that a build prints, and those of a kit whose identifiers are as awkward
 * as can be. `STUDYPACK_CARDS` says how many of the first; the figure that is claimed, 200 of 200, takes 200.
 */
import fc from 'fast-check'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {PdfReader} from '../../src/collect/pdf/pdf-reader.ts'
import {descriptionOf, toCard} from '../../src/collect/pdf/to-card.ts'
import {fieldPrefix, readScore} from '../../src/guide/fields.ts'
import type {FilledCard} from '../../src/guide/filled-card.ts'
import {confidences, type KitDescription, recommendations} from '../../src/guide/kit.ts'
import {buildLighthouse} from '../build/lighthouse.ts'
import {keepers} from '../view/debrief/keepers.ts'
import {arbitraryValues} from './arbitrary-card.ts'
import {emptyKit, fillLikePreview, fillWithPdfJs, fillWithPdfLib, type Values} from './forms.ts'

const cards = Number(process.env['STUDYPACK_CARDS'] ?? 24)
const fillers = {'pdf-lib': fillWithPdfLib, 'pdf.js': fillWithPdfJs, Preview: fillLikePreview}

interface Blank {
  bytes: Uint8Array
  kit: KitDescription
  overflow: string
}

const awkward = (keepers[0] as FilledCard).kit.questions.map((question, index) => ({
  ...question,
  identifier: ['lamp-out', 'overall', '灯-1.2', 'kit', 'łódź'][index] ?? '',
}))

let reader: PdfReader
let printed: Blank
let crafted: Blank
beforeAll(async () => {
  reader = new PdfReader()
  const pack = await buildLighthouse({documents: ['scorecards'], formats: ['pdf']})
  const bytes = await pack.read('scorecards.pdf')
  await pack.remove()
  const form = await reader.read(bytes)
  const overflow = form.widgets.find(({name}) => name.startsWith('overflow.notes'))?.name ?? ''
  printed = {bytes, kit: descriptionOf(form) as KitDescription, overflow}
  const kit = {...(keepers[0] as FilledCard).kit, candidate: null, interviewer: null, questions: awkward}
  crafted = {bytes: await emptyKit(kit), kit, overflow: 'overflow.notes'}
})
afterAll(() => reader?.close())

async function read(bytes: Uint8Array): Promise<FilledCard | null> {
  const file = new VFile({path: 'card.pdf'})
  return toCard(await reader.read(bytes), file)
}

/** What the values mean, worked out apart from the reader. */
function meaningOf(values: Values, {kit, overflow}: Blank): Partial<FilledCard> {
  const text = (name: string): string | null => (typeof values[name] === 'string' ? (values[name] as string) : null)
  return {
    candidate: 'K-0417',
    interviewer: values['kit.interviewer'] as string,
    date: text('kit.date'),
    answers: kit.questions.map(({identifier, heard, flags}) => {
      const prefix = fieldPrefix(identifier)
      const option = values[`${prefix}.score`]
      const given = typeof option === 'number' ? readScore(option) : 'blank'
      const ticked = (name: string, of: Array<string>) =>
        of.flatMap((_, index) => (values[`${prefix}.${name}.${index + 1}`] ? [index + 1] : []))
      return {
        identifier,
        score: typeof given === 'number' ? given : null,
        noScore: typeof given === 'number' ? null : given,
        notes: text(`${prefix}.notes`),
        start: text(`${prefix}.start`),
        end: null,
        heard: ticked('heard', heard),
        flags: ticked('flag', flags),
        probes: [],
        choices: [],
        revised: null,
      } as FilledCard['answers'][number]
    }),
    overall: {
      recommendation: recommendations[values['overall.word'] as number] ?? null,
      confidence: confidences[values['overall.confidence'] as number] ?? null,
      for: text('overall.for'),
      against: text('overall.against'),
      unknown: text('overall.unknown'),
      signed: text('overall.signature') !== null,
    },
    overflow: text(overflow) === null ? [] : [text(overflow) as string],
  }
}

async function fillAndRead(blank: Blank, fill: typeof fillWithPdfLib, numRuns: number): Promise<void> {
  let equal = 0
  await fc.assert(
    fc.asyncProperty(arbitraryValues(blank.kit, blank.overflow), async (values) => {
      expect(await read(await fill(blank.bytes, values))).toMatchObject(meaningOf(values, blank))
      equal++
    }),
    {numRuns, endOnFailure: true},
  )
  expect(equal).toBe(numRuns)
}

describe('cards filled in at random come back as they were, all of them, saved', () => {
  const share = {'pdf-lib': Math.floor(cards / 2), 'pdf.js': Math.ceil(cards / 2), Preview: Math.ceil(cards / 8)}
  it.each(Object.entries(share))(
    'by %s: %i that a build printed',
    async (name, runs) => {
      await fillAndRead(printed, fillers[name as keyof typeof fillers], runs)
    },
    600_000,
  )

  it.each(Object.entries(fillers))('by %s, with identifiers like names of other fields', async (_, fill) => {
    await fillAndRead(crafted, fill, 4)
  })
})
