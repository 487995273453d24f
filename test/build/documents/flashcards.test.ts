import {toString as toText} from 'mdast-util-to-string'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {promptText} from '../../../src/guide/text.ts'
import {choicesIn, partOf, questionsOf} from '../../../src/guide/walk.ts'
import {type Options, resolveOptions} from '../../../src/options.ts'
import type {CardOptions} from '../../../src/view/flashcards/options.ts'
import {insetOf} from '../../../src/view/flashcards/stock.ts'
import {type Pdf, type PdfPage, readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'
import {missingWords, wordsIn} from '../words.ts'
import {type CardFace, facesOn, onCards, placesOn, spanOf} from './card-faces.ts'

/** Of what kind a sheet can be: without a margin, lying, off its centre, perforated, small, single; and all ways to turn. */
const cases: Array<[name: string, options: Options]> = [
  ['A4 in eighths', {}],
  ['A8 on a sheet that lies, turned about its short edge', {stock: 'a4-a8-16', flip: 'short', turn: 'top'}],
  ['a perforated sheet that is off its centre', {stock: 'sigel-lp795', flip: 'short'}],
  ['a sheet that lies, cards turned over their tops', {paper: '297x210mm', turn: 'top'}],
  ['index cards', {stock: 'index-3x5'}],
]

describe.each(cases)('flashcards on %s', (_, options) => {
  let pack: Pack
  let pdf: Pdf
  let cards: CardOptions

  beforeAll(async () => {
    pack = await buildLighthouse({documents: ['flashcards'], ...options})
    pdf = await readPdf(await pack.read('flashcards.pdf'))
    cards = resolveOptions(options).cards
  })
  afterAll(() => pack?.remove())

  const sheets = (): Array<[front: PdfPage, back: PdfPage]> =>
    Array.from({length: pdf.pages.length / 2}, (_, index) => [
      pdf.pages[index * 2] as PdfPage,
      pdf.pages[index * 2 + 1] as PdfPage,
    ])
  const fronts = (): Array<CardFace> => sheets().flatMap(([front]) => facesOn(front, 'front', cards))
  const backs = (): Array<CardFace> => sheets().flatMap(([, back]) => facesOn(back, 'back', cards))

  it('come as sheets of two pages, front and back, in true size, with no page too many', () => {
    const {stock, flip} = cards
    const slots = stock.columns * stock.rows
    expect(pdf.pages).toHaveLength(2 * Math.ceil(fronts().length / slots))
    for (const [index, {width, height, text}] of pdf.pages.entries()) {
      expect(Math.abs(width - stock.page.width)).toBeLessThan(0.2)
      expect(Math.abs(height - stock.page.height)).toBeLessThan(0.2)
      const [sheet, side] = [(index >> 1) + 1, index % 2 === 0 ? 'front' : 'back']
      const line = text.replace(/\s+/g, ' ')
      if (side === 'front' || slots > 1) expect(line).toContain(`Sheet ${sheet} of ${pdf.pages.length / 2}, ${side}`)
      if (side === 'front') expect(line).toContain(`print at 100 % · flip on the ${flip} edge`)
    }
    const duplex = flip === 'long' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge'
    expect(pdf.preferences).toMatchObject({PrintScaling: 'None', Duplex: duplex})
    expect(pdf.outline.map(({page}) => page)).toEqual(pdf.pages.map((_, index) => index))
  })

  it('have each back behind its front, the right way up', () => {
    const head = fronts()[0]?.head as CardFace['head']
    let count = 0
    for (const [front, back] of sheets()) {
      const behind = facesOn(back, 'back', cards)
      const places = placesOn('back', cards)
      for (const [index, {slot}] of placesOn('front', cards).entries()) {
        const face = facesOn(front, 'front', cards).find((face) => face.slot.x === slot.x && face.slot.y === slot.y)
        const {slot: place, turned} = places[index] as (typeof places)[number]
        const other = behind.find((face) => face.slot.x === place.x && face.slot.y === place.y)
        expect(other?.number).toBe(face?.number)
        if (!face || !other) continue
        expect(other.turned).toBe(turned)
        for (const {head: own} of [face, other]) {
          expect(Math.abs(own.x - head.x)).toBeLessThan(0.1)
          expect(Math.abs(own.y - head.y)).toBeLessThan(0.1)
        }
        count++
      }
    }
    expect(count).toBeGreaterThanOrEqual(questionsOf(pack.built.guide).length + 2)
  })

  it('print nothing nearer to a card’s edge than its inset', () => {
    const inset = insetOf(cards.stock)
    for (const [index, page] of pdf.pages.entries()) {
      const faces = facesOn(page, index % 2 === 0 ? 'front' : 'back', cards)
      expect(faces.flatMap(({texts}) => texts)).toHaveLength(onCards(page).length)
      for (const {slot, texts} of faces) {
        for (const text of texts) {
          const {left, right, y} = spanOf(text)
          const gaps = [left - slot.x, slot.x + slot.width - right, y - slot.y, slot.y + slot.height - y]
          expect(Math.min(...gaps), `“${text.text}” on page ${index + 1}`).toBeGreaterThan(inset - 0.15)
        }
      }
    }
  })

  it('hold every word that is asked in front, and of the short answer behind', () => {
    for (const question of questionsOf(pack.built.guide)) {
      const number = String(question.number).padStart(2, '0')
      const words = (faces: Array<CardFace>): Array<string> =>
        wordsIn(
          faces
            .filter((face) => face.number === number)
            .map(({text}) => text)
            .join(' '),
        )
      const choices = choicesIn(partOf(question, 'choices')).map((choice) => toText(choice))
      expect(missingWords(wordsIn([promptText(question), ...choices].join(' ')), words(fronts()))).toEqual([])
      const brief = partOf(question, 'brief')
      if (brief) expect(missingWords(wordsIn(toText(brief)), words(backs()))).toEqual([])
      expect(words(backs()).length, `the back of ${number}`).toBeGreaterThan(8)
    }
  })

  it('begin each section with a divider that says what follows', () => {
    const dividers = fronts().filter(({number}) => number.includes('–'))
    expect(dividers[0]?.text).toContain('The lamp')
    expect(dividers[0]?.number).toBe('01–03')
  })
})
