/** Many sheets of cards are printed in parts; here a few are made to be, and have to come out as if they were whole. */
import {afterAll, expect, it, vi} from 'vitest'
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
  const pack = await buildLighthouse({documents: ['flashcards'], card: '70x50mm'})
  packs.push(pack)
  return readPdf((await pack.read('flashcards.pdf')) as Buffer)
}

it('sheets of cards printed in parts are those of one print: words, places, bookmarks, size', async () => {
  const whole = await cardsOf(Number.POSITIVE_INFINITY)
  expect(length.parts).toBe(1)
  const joined = await cardsOf(2_000)
  expect(length.parts).toBeGreaterThan(1)
  expect(joined.pages.map(({width, height}) => [width, height])).toEqual(
    whole.pages.map(({width, height}) => [width, height]),
  )
  const placed = (pages: typeof whole.pages) =>
    pages.map(({texts}) => texts.map(({text, x, y}) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`))
  expect(placed(joined.pages)).toEqual(placed(whole.pages))
  expect(joined.outline).toEqual(whole.outline)
  expect(joined.labels).toEqual(whole.labels)
})
