/** Many sheets are printed in parts; here a few are made to be, and have to come out as if they were whole, form and all. */
import {inflateSync} from 'node:zlib'
import {afterAll, expect, it, vi} from 'vitest'
import {readForm} from '../../print/read-form.ts'
import {type Pdf, readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'

const length = vi.hoisted(() => ({value: Number.POSITIVE_INFINITY, parts: 0}))

vi.mock('../../../src/print/cut-html.ts', async (original) =>
  (await import('./in-parts.ts')).inParts(await original(), length),
)

const packs: Array<Pack> = []
afterAll(() => Promise.all(packs.map((pack) => pack.remove())))

/** The document printed whole, and in more than so many parts. */
async function bothWays(
  document: 'scorecards' | 'flashcards',
  partLength: number,
  options: Parameters<typeof buildLighthouse>[0] = {},
): Promise<[whole: Uint8Array, joined: Uint8Array]> {
  const print = async (value: number): Promise<Uint8Array> => {
    length.value = value
    const pack = await buildLighthouse({documents: [document], formats: ['pdf'], cache: false, ...options})
    packs.push(pack)
    return (await pack.read(`${document}.pdf`)) as Uint8Array
  }
  const whole = await print(Number.POSITIVE_INFINITY)
  expect(length.parts).toBe(1)
  const joined = await print(partLength)
  expect(length.parts).toBeGreaterThan(1)
  return [whole, joined]
}

/** What people see of it. */
function shownBy({pages, outline, labels}: Pdf) {
  const sheets = pages.map(({width, height, texts}) => ({
    size: [width, height],
    texts: texts.map(({text, x, y}) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`),
  }))
  return {sheets, outline, labels}
}

async function formOf(bytes: Uint8Array) {
  const {boxes, tagged, links} = await readForm(bytes)
  // The number of an object is no part of what it is: tags point at a box by its place among all.
  const order = boxes.map(({id}) => id)
  return {
    links,
    boxes: boxes.map(({id: _, ...box}) => box),
    tagged: tagged.map((ids) => ids.map((id) => order.indexOf(id))),
  }
}

it('scorecards printed in parts are those of one print: words, places, bookmarks, fields', async () => {
  const [whole, joined] = await bothWays('scorecards', 20_000)
  expect(shownBy(await readPdf(joined))).toEqual(shownBy(await readPdf(whole)))
  expect(await formOf(joined)).toEqual(await formOf(whole))
  // When a part was printed is nothing that a build should depend on.
  expect(loose(joined).match(/\/CreationDate/g)).toHaveLength(1)
})

/** What is in a PDF’s object streams. */
function loose(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  const streams = text.matchAll(/\/Type \/ObjStm\b[^>]*\/Length (\d+)>>\nstream\n/g)
  const inflated = Array.from(streams, ({0: head, 1: length, index}) => {
    const start = index + head.length
    return inflateSync(bytes.subarray(start, start + Number(length))).toString('latin1')
  })
  return inflated.join('\n')
}

it('sheets of cards printed in parts are those of one print: words, places, bookmarks, size', async () => {
  const [whole, joined] = await bothWays('flashcards', 2_000, {card: '70x50mm'})
  expect(shownBy(await readPdf(joined))).toEqual(shownBy(await readPdf(whole)))
})
