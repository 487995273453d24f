/**
 * Cards filled in by program and read back. `STUDYPACK_CARDS` says how many; the figure that is claimed, 200 of 200, takes
 * `STUDYPACK_CARDS=200`.
 */
import fc from 'fast-check'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {PdfReader} from '../../src/collect/pdf/pdf-reader.ts'
import {toCard} from '../../src/collect/pdf/to-card.ts'
import {fieldPrefix, readScore} from '../../src/guide/fields.ts'
import type {FilledCard} from '../../src/guide/filled-card.ts'
import {confidences, recommendations} from '../../src/guide/kit.ts'
import {keepers} from '../view/debrief/keepers.ts'
import {arbitraryValues} from './arbitrary-card.ts'
import {emptyKit, fillLikePreview, fillWithPdfJs, fillWithPdfLib, type Values} from './forms.ts'

const cards = Number(process.env['STUDYPACK_CARDS'] ?? 24)
const kit = {
  ...(keepers[0] as FilledCard).kit,
  candidate: null,
  interviewer: null,
  questions: (keepers[0] as FilledCard).kit.questions.map((question, index) => ({
    ...question,
    // What could be taken for other fields.
    identifier: [question.identifier, 'overall', '灯-1.2', 'kit', 'łódź'][index] ?? question.identifier,
  })),
}
const fillers = {pdfLib: fillWithPdfLib, pdfJs: fillWithPdfJs, preview: fillLikePreview}

let empty: Uint8Array
let reader: PdfReader
beforeAll(async () => {
  empty = await emptyKit(kit)
  reader = new PdfReader()
})
afterAll(() => reader?.close())

async function read(bytes: Uint8Array): Promise<FilledCard | null> {
  const file = new VFile({path: 'card.pdf'})
  return toCard(await reader.read(bytes), file)
}

/** What the values mean, worked out apart from the reader. */
function meaningOf(values: Values): Partial<FilledCard> {
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
    overflow: text('overflow.notes') === null ? [] : [text('overflow.notes') as string],
  }
}

describe('cards filled in at random come back as they were, saved', () => {
  it.each(Object.entries(fillers))('by %s', async (_, fill) => {
    await fc.assert(
      fc.asyncProperty(arbitraryValues(kit), async (values) => {
        expect(await read(await fill(empty, values))).toMatchObject(meaningOf(values))
      }),
      {numRuns: Math.ceil(cards / 2), endOnFailure: true},
    )
  })
})
