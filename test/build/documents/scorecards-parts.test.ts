/** Many scorecards are printed in parts; here a few are made to be, and have to come out as if they were whole, form and all. */
import {afterAll, expect, it, vi} from 'vitest'
import {readForm} from '../../print/read-form.ts'
import {readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'

const length = vi.hoisted(() => ({value: Number.POSITIVE_INFINITY, parts: 0}))

vi.mock('../../../src/print/cut-html.ts', async (original) => {
  const {cutHtml, ...rest} = await original<typeof import('../../../src/print/cut-html.ts')>()
  return {
    ...rest,
    cutHtml(html: string) {
      const cut = cutHtml(html, length.value)
      length.parts = cut.parts.length
      return cut
    },
  }
})

const packs: Array<Pack> = []
afterAll(() => Promise.all(packs.map((pack) => pack.remove())))

async function cardsOf(partLength: number) {
  length.value = partLength
  const pack = await buildLighthouse({documents: ['scorecards'], formats: ['pdf'], cache: false})
  packs.push(pack)
  const bytes = await pack.read('scorecards.pdf')
  const {boxes, tagged, links} = await readForm(bytes)
  // The number of an object is no part of what it is: tags point at a box by its place among all.
  const order = boxes.map(({id}) => id)
  const form = {
    links,
    boxes: boxes.map(({id: _, ...box}) => box),
    tagged: tagged.map((ids) => ids.map((id) => order.indexOf(id))),
  }
  return {pdf: await readPdf(bytes), form}
}

it('scorecards printed in parts are those of one print: words, places, bookmarks, fields', async () => {
  const whole = await cardsOf(Number.POSITIVE_INFINITY)
  expect(length.parts).toBe(1)
  const joined = await cardsOf(20_000)
  expect(length.parts).toBeGreaterThan(2)
  const placed = ({pages}: typeof whole.pdf) =>
    pages.map(({texts}) => texts.map(({text, x, y}) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`))
  expect(placed(joined.pdf)).toEqual(placed(whole.pdf))
  expect(joined.pdf.outline).toEqual(whole.pdf.outline)
  expect(joined.pdf.labels).toEqual(whole.pdf.labels)
  expect(joined.form).toEqual(whole.form)
})
