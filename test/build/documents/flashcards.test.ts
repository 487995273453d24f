import {toString as toText} from 'mdast-util-to-string'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {promptText} from '../../../src/guide/text.ts'
import {choicesIn, partOf, questionsOf} from '../../../src/guide/walk.ts'
import {type Pdf, type PdfPage, type PdfText, readPdf} from '../../print/read-pdf.ts'
import {buildLighthouse, type Pack} from '../lighthouse.ts'
import {missingWords, wordsIn} from '../words.ts'

/** The places of a sheet as its stock is described, in mm; the duplex flip mirrors `x` or `y`. */
interface Layout {
  name: string
  paper: string
  width: number
  height: number
  xs: Array<number>
  ys: Array<number>
  mirrors: 'x' | 'y'
}

const card = {width: 105, height: 74}
const layouts: Array<Layout> = [
  {
    name: 'A4 in eighths',
    paper: 'a4',
    width: 210,
    height: 297,
    xs: [0, 105],
    ys: [0.5, 74.5, 148.5, 222.5],
    mirrors: 'x',
  },
  {
    name: 'a sheet that lies',
    paper: '297x210mm',
    width: 297,
    height: 210,
    xs: [43.5, 148.5],
    ys: [31, 105],
    mirrors: 'y',
  },
]

interface Face {
  number: string
  x: number
  y: number
  /** Where in its card the number stands. */
  dx: number
  dy: number
  text: string
}

describe.each(layouts)('flashcards on $name', (layout) => {
  let pack: Pack
  let pdf: Pdf

  beforeAll(async () => {
    pack = await buildLighthouse({documents: ['flashcards'], paper: layout.paper})
    pdf = await readPdf(await pack.read('flashcards.pdf'))
  })
  afterAll(() => pack?.remove())

  function slotOf({x, y}: {x: number; y: number}): {x: number; y: number} | null {
    const left = layout.xs.find((edge) => x >= edge && x < edge + card.width)
    const top = layout.ys.find((edge) => y >= edge && y < edge + card.height)
    return left === undefined || top === undefined ? null : {x: left, y: top}
  }

  /** All that is printed on cards; the line that says how to print the sheet is no part of one. */
  function onCards(page: PdfPage): Array<PdfText> {
    const line = page.texts.find(({text}) => text.startsWith('Sheet '))
    return page.texts.filter(({y}) => Math.abs(y - (line?.y ?? -9)) > 0.1)
  }

  function facesOf(page: PdfPage): Array<Face> {
    const slots = new Map<string, {slot: {x: number; y: number}; texts: Array<PdfText>}>()
    for (const text of onCards(page)) {
      const slot = slotOf(text)
      if (!slot) continue
      const key = `${slot.x} ${slot.y}`
      const entry = slots.get(key) ?? {slot, texts: []}
      entry.texts.push(text)
      slots.set(key, entry)
    }
    return [...slots.values()].map(({slot, texts}) => {
      const head = texts.find(({text}) => /^\d\d(?:–\d\d)?$/.test(text)) as PdfText
      const text = texts.map((item) => item.text).join(' ')
      return {number: head.text, x: slot.x, y: slot.y, dx: head.x - slot.x, dy: head.y - slot.y, text}
    })
  }

  const sheets = (): Array<[front: PdfPage, back: PdfPage]> =>
    Array.from({length: pdf.pages.length / 2}, (_, index) => [
      pdf.pages[index * 2] as PdfPage,
      pdf.pages[index * 2 + 1] as PdfPage,
    ])

  it('come as sheets of two pages, front and back, in true size', () => {
    expect(pdf.pages.length % 2).toBe(0)
    for (const [index, {width, height, text}] of pdf.pages.entries()) {
      expect(Math.abs(width - layout.width)).toBeLessThan(0.3)
      expect(Math.abs(height - layout.height)).toBeLessThan(0.3)
      const side = index % 2 === 0 ? 'front' : 'back'
      expect(text.replace(/\s+/g, ' ')).toContain(`Sheet ${(index >> 1) + 1} of ${pdf.pages.length / 2}, ${side}`)
    }
    expect(pdf.preferences).toMatchObject({PrintScaling: 'None', Duplex: 'DuplexFlipLongEdge'})
    expect(pdf.outline.map(({page}) => page)).toEqual(pdf.pages.map((_, index) => index))
  })

  it('have each back behind its front', () => {
    let cards = 0
    for (const [front, back] of sheets()) {
      const backs = facesOf(back)
      for (const face of facesOf(front)) {
        const wanted = {
          x: (layout.mirrors === 'x' ? layout.width - face.x - card.width : face.x) + face.dx,
          y: (layout.mirrors === 'y' ? layout.height - face.y - card.height : face.y) + face.dy,
        }
        const behind = backs.find(
          ({number, x, dx, y, dy}) => number === face.number && Math.hypot(x + dx - wanted.x, y + dy - wanted.y) < 0.2,
        )
        expect(behind, `the back of ${face.number} at ${face.x}, ${face.y}`).toBeDefined()
        cards++
      }
      expect(backs).toHaveLength(facesOf(front).length)
    }
    expect(cards).toBeGreaterThanOrEqual(questionsOf(pack.built.guide).length + 2)
  })

  it('print nothing outside a card, and nothing nearer to its edge than 4 mm', () => {
    for (const [index, page] of pdf.pages.entries()) {
      for (const {text, x, y, width} of onCards(page)) {
        const slot = slotOf({x, y})
        expect(slot, `“${text}” on page ${index + 1}`).not.toBeNull()
        const gaps = slot && [x - slot.x, slot.x + card.width - x - width, y - slot.y, slot.y + card.height - y]
        expect(Math.min(...(gaps ?? [])), `“${text}” on page ${index + 1}`).toBeGreaterThan(4)
      }
    }
  })

  it('hold every word that is asked in front, and of the short answer behind', () => {
    const fronts = sheets().flatMap(([front]) => facesOf(front))
    const backs = sheets().flatMap(([, back]) => facesOf(back))
    for (const question of questionsOf(pack.built.guide)) {
      const number = String(question.number).padStart(2, '0')
      const words = (faces: Array<Face>): Array<string> =>
        wordsIn(
          faces
            .filter((face) => face.number === number)
            .map(({text}) => text)
            .join(' '),
        )
      const choices = choicesIn(partOf(question, 'choices')).map((choice) => toText(choice))
      expect(missingWords(wordsIn([promptText(question), ...choices].join(' ')), words(fronts))).toEqual([])
      const brief = partOf(question, 'brief')
      if (brief) expect(missingWords(wordsIn(toText(brief)), words(backs))).toEqual([])
      expect(words(backs).length, `the back of ${number}`).toBeGreaterThan(8)
    }
  })

  it('begin each section with a divider that says what follows', () => {
    const dividers = facesOf(pdf.pages[0] as PdfPage).filter(({number}) => number.includes('–'))
    expect(dividers[0]?.text).toContain('The lamp')
    expect(dividers[0]?.number).toBe('01–03')
  })
})
