/** The form of a fillable kit, judged by two libraries that did not make it. */

import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {PDFDocument} from '@cantoo/pdf-lib'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../../src/build.ts'
import {fieldPrefix, scoreOptions} from '../../../src/guide/fields.ts'
import {infoKey, type KitDescription} from '../../../src/guide/kit.ts'
import {questionsOf} from '../../../src/guide/walk.ts'
import {type RawForm, type ReadForm, readForm, readRawForm} from '../../print/read-form.ts'
import {readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack, temporaryFolder} from '../lighthouse.ts'

let pack: Pack
let bytes: Buffer
let form: ReadForm
let raw: RawForm

beforeAll(async () => {
  pack = await buildLighthouse({documents: ['scorecards'], formats: ['pdf']})
  bytes = await pack.read('scorecards.pdf')
  form = await readForm(bytes)
  raw = await readRawForm(bytes)
})
afterAll(() => pack?.remove())

const shared = ['kit.code', 'kit.initials']

describe('the fields of a kit', () => {
  it('are one for each place to write, tick or rate', () => {
    const names = new Set(form.boxes.map(({field}) => field))
    for (const question of questionsOf(pack.built.guide)) {
      const prefix = fieldPrefix(question.identifier)
      for (const name of ['start', 'end', 'notes', 'more', 'score', 'probe.1'])
        expect(names).toContain(`${prefix}.${name}`)
      const options = form.boxes.filter(({field}) => field === `${prefix}.score`).map(({option}) => option)
      expect([...options].sort()).toEqual([...scoreOptions])
    }
    for (const name of ['kit.date', 'overall.for', 'overall.signature', 'overall.word']) expect(names).toContain(name)
  })

  it('exist once, but for the code and the initials, which stand on every sheet', () => {
    const single = form.boxes.filter(({kind, field}) => kind !== 'choice' && !shared.includes(field))
    const names = single.map(({field}) => field)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    for (const name of shared) {
      const pages = form.boxes.filter(({field}) => field === name).map(({page}) => page)
      expect(new Set(pages).size).toBe(form.tagged.length)
    }
  })

  it('have boxes with names of their own, by which a mark is known though its field be lost', () => {
    expect(new Set(raw.boxNames).size).toBe(raw.boxNames.length)
    expect(raw.boxNames).toContain('lamp-out.score=0')
    expect(raw.boxNames).toContain('kit.code#2')
    expect(raw.boxNames.filter((name) => !name)).toEqual([])
  })

  it('say what they are for, on the box and on the field', () => {
    expect(form.boxes.filter(({tooltip}) => tooltip.length < 4)).toEqual([])
    expect([...raw.fieldTooltips].filter(([, tooltip]) => tooltip.length < 4)).toEqual([])
    const tooltips = form.boxes.map(({tooltip}) => tooltip)
    expect(tooltips).toContain('Question 2, rating 4 of 5, between solid and strong')
    expect(tooltips).toContain('Question 1, no score: ran out of time')
  })

  it('are each held by a tag, and reached in the order of the pen', () => {
    const ids = form.tagged.flat()
    expect([...ids].sort()).toEqual(form.boxes.map(({id}) => id).sort())
    expect(new Set(raw.tabs)).toEqual(new Set(['/S']))
    const byId = new Map(form.boxes.map((box) => [box.id, box]))
    const order = (form.tagged[pageOf('lamp-out.notes')] ?? []).map((id) => {
      const box = byId.get(id)
      return (box?.field.split('.')[1] ?? '') + (box?.option === null ? '' : box?.option)
    })
    const kinds = order.filter((name, index) => order.indexOf(name) === index)
    expect(kinds).toEqual([
      ...['code', 'initials', 'start', 'end', 'probe', 'notes', 'more', 'heard', 'flag'],
      ...['score0', 'score6', 'score7', 'score1', 'score2', 'score3', 'score4', 'score5'],
    ])
  })

  it('have options whose label is their index, for every reader', async () => {
    const document = await PDFDocument.load(bytes)
    for (const question of questionsOf(pack.built.guide)) {
      const group = document.getForm().getRadioGroup(`${fieldPrefix(question.identifier)}.score`)
      expect(group.getOptions()).toEqual([...scoreOptions])
      expect(group.getSelected()).toBeUndefined()
    }
  })

  it('are typed in a font that is whole and inside', () => {
    expect(raw.fontBytes).toBeGreaterThan(200_000)
  })

  it('are boxes of the sizes that hands and eyes need, and never lie upon one another', () => {
    for (const {kind, left, right, top, bottom} of form.boxes) {
      const least = kind === 'tick' ? 4 : 7
      expect(Math.min(right - left, bottom - top)).toBeGreaterThan(least - (kind === 'choice' ? 3 : 0))
    }
    const overlapping = form.boxes.flatMap((one, index) =>
      form.boxes
        .slice(index + 1)
        .filter((other) => other.page === one.page && other.left < one.right && one.left < other.right)
        .filter((other) => other.top < one.bottom && one.top < other.bottom)
        .map((other) => `${one.field} and ${other.field}`),
    )
    expect(overlapping).toEqual([])
  })
})

describe('a fillable kit', () => {
  it('says what it is, in its information and in a field that viewers keep', async () => {
    const told = raw.info.get(infoKey) ?? ''
    const document = await PDFDocument.load(bytes)
    const hidden = document.getForm().getTextField('kit.description')
    expect(hidden.getText()).toBe(told)
    expect(hidden.isReadOnly()).toBe(true)
    const description = JSON.parse(told) as KitDescription
    expect(description).toMatchObject({format: 'studypack-kit', scale: 5, candidate: null})
    expect(description.guide.hash).toMatch(/^[\da-f]{64}$/)
    expect(description.questions.map(({number}) => number)).toEqual(
      questionsOf(pack.built.guide).map(({number}) => number),
    )
  })

  it('is the paper one, word for word and place for place; what is known has no field', async () => {
    const facts = {documents: ['scorecards'], formats: ['pdf'], candidate: 'C-9', interviewer: 'Żaneta Łoś'}
    const [paper, screen] = await Promise.all([buildLighthouse({...facts, blank: true}), buildLighthouse(facts)])
    try {
      const [blank, filled] = [await paper.read('scorecards.pdf'), await screen.read('scorecards.pdf')]
      const texts = async (file: Buffer): Promise<Array<string>> =>
        (await readPdf(file)).pages.flatMap(({texts}) =>
          texts.filter(({text}) => text !== ':').map(({text, x, y}) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`),
        )
      expect(await texts(filled)).toEqual(await texts(blank))
      expect((await readForm(blank)).boxes).toEqual([])
      const fields = (await readForm(filled)).boxes.map(({field}) => field)
      expect(fields.filter((field) => /^kit\.(?:code|interviewer|initials)$/.test(field))).toEqual([])
      expect((await readPdf(filled)).pages[0]?.text).toContain('ŻŁ')
    } finally {
      await Promise.all([paper.remove(), screen.remove()])
    }
  })

  it('has no field that a guide has put there', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'guide.md')
    const address = `https://field-${'0'.repeat(32)}.invalid/1`
    await writeFile(
      path,
      `# Sly\n\n## Is [this](${address}) a field?\n\n**Why they ask:** [No](https://field.invalid/0).\n`,
    )
    const {guides} = await build({guides: [path], out: folder, documents: ['scorecards'], formats: ['pdf']})
    const read = await readForm(await readFile(guides[0]?.paths[0] ?? ''))
    expect(read.links).toContain(address)
    expect(read.boxes.filter(({field}) => field === 'kit.interviewer')).toHaveLength(1)
  })
})

function pageOf(name: string): number {
  return form.boxes.find(({field}) => field === name)?.page ?? -1
}

it('the rating is in one place on every sheet, and so are the boxes for the code', () => {
  const cards = new Set(form.boxes.filter(({field}) => field.endsWith('.score')).map(({page}) => page))
  const placesOf = (box: (one: (typeof form.boxes)[number]) => boolean): Set<string> =>
    new Set(
      form.boxes
        .filter((one) => cards.has(one.page) && box(one))
        .map(({option, left, top, right, bottom}) =>
          [option, ...[left, top, right, bottom].map((mm) => mm.toFixed(1))].join(' '),
        ),
    )
  expect(cards.size).toBeGreaterThan(4)
  expect(placesOf(({field, option}) => field.endsWith('.score') && option === '5').size).toBe(1)
  expect(placesOf(({field}) => field.endsWith('.score')).size).toBe(8)
  expect(placesOf(({field}) => field === 'kit.code').size).toBe(1)
})
