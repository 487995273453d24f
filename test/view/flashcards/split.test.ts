/** Faces over several cards: what is asked ahead changes how often is asked, never what comes out. */
import fc from 'fast-check'
import type {List, Paragraph} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import type {FlowContent} from '../../../src/guide/types.ts'
import type {Answer, Places} from '../../../src/view/flashcards/asking.ts'
import {atomsOf} from '../../../src/view/flashcards/atoms.ts'
import type {CardSource} from '../../../src/view/flashcards/content.ts'
import type {Draft, FaceContent} from '../../../src/view/flashcards/draft.ts'
import {evenEnds} from '../../../src/view/flashcards/even-ends.ts'
import {fitFace, runFittings} from '../../../src/view/flashcards/fit.ts'
import {cardGeometry} from '../../../src/view/flashcards/geometry.ts'
import {mergeAtoms} from '../../../src/view/flashcards/merge-atoms.ts'
import type {Stock} from '../../../src/view/flashcards/stock.ts'
import {stocks} from '../../../src/view/flashcards/stocks.ts'
import {wordsFor} from '../../../src/view/words.ts'

const card = cardGeometry(stocks[0] as Stock, false)
const linePx = 10.8 * (96 / 72)

type Held = Pick<Draft, 'flow' | 'goesOn'> & {size: string; tip: boolean}
/** Height in lines of the smallest size. */
type Height = (held: Held) => number

/** Lines of so many characters at 8 pt; `rough` is added to what each draft takes, as if by chance. */
function heightFor(perLine: number, rough = 0): Height {
  return ({flow, goesOn, size, tip}) => {
    const points = Number(size.slice(1))
    const lines = flow
      .flatMap((node): Array<unknown> => (node.type === 'list' ? node.children : [node]))
      .reduce<number>((sum, node) => sum + Math.ceil((toText(node).length * points) / 8 / perLine) + 0.3, 0)
    const words = flow.map((node) => toText(node)).join('\n')
    return lines * (points / 8) + (goesOn ? 1.6 : 0) + (tip ? 2 : 0) + rough * (hash(`${words}${size}`) - 0.5)
  }
}

/** Between 0 and 1. */
function hash(text: string): number {
  let sum = 7
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 10_007
  return sum / 10_007
}

interface Given {
  content: FaceContent
  room: number
  height: Height
}

/** What a browser would tell of pieces on one card, out by some part of a line. */
function placesFor({content, height}: Given, room: number, error: number): Places {
  const atoms = atomsOf(content.flow)
  const ends = atoms.map((_, index) =>
    height({flow: mergeAtoms(atoms.slice(0, index + 1)), goesOn: false, size: smallestOf(content), tip: false}),
  )
  const bottoms = ends.map((end, index) => (end + error * (hash(`${index} ${end}`) - 0.5)) * linePx)
  return {room: room * linePx, tops: [0, ...bottoms.slice(0, -1)], bottoms}
}

async function fitted(given: Given, places: 'none' | 'told' | 'before', error: number) {
  const {content, room, height} = given
  let rounds = 0
  const check = async (drafts: Array<Draft>): Promise<Array<Answer>> => {
    rounds++
    return drafts.map((draft) => {
      const fits = draft.settings.flatMap((setting, index) => (height({...draft, ...setting}) <= room ? [index] : []))
      const told = places !== 'none' && draft.placed && fits.length === 0
      return {fits: draft.all ? fits : fits.slice(0, 1), places: told ? placesFor(given, room, error) : null}
    })
  }
  const before = places === 'before' ? placesFor(given, room, error) : null
  const [face] = await runFittings([fitFace(content, card, before)], check)
  return {face: face as NonNullable<typeof face>, rounds}
}

/** The rule itself, one card after another: as many pieces as fit, then as evenly as that many cards allow. */
function byTheRule({content, room, height}: Given): Array<{text: string; size: string; tip: boolean}> {
  const atoms = atomsOf(content.flow)
  const sizes = content.side === 'front' ? ['p12', 'p10', 'p8'] : ['t10', 't9', 't8']
  const part = (from: number, to: number, size: string, tip = false) => {
    const held = {flow: mergeAtoms(atoms.slice(from, to)), goesOn: to < atoms.length, size, tip}
    return {fits: height(held) <= room, text: textOf(held.flow), size, tip, from, to}
  }
  const full: Array<ReturnType<typeof part>> = []
  for (let from = 0; from < atoms.length; from = full.at(-1)?.to as number) {
    let to = atoms.length
    while (to > from + 1 && !part(from, to, smallestOf(content)).fits) to--
    full.push(part(from, to, smallestOf(content)))
  }
  const ends = evenEnds(
    atoms.map(({node}) => toText(node).length + 1),
    full.length,
  )
  const even = sizes.map((size) => ends.map((to, index) => part(ends[index - 1] ?? 0, to, size)))
  const parts = even.find((all) => all.every(({fits}) => fits)) ?? full
  return parts.map(({from, to, size, text}, index) => ({
    text,
    size,
    tip: content.tip && index === parts.length - 1 && part(from, to, size, true).fits,
  }))
}

function smallestOf({side}: FaceContent): string {
  return side === 'front' ? 'p8' : 't8'
}

function textOf(flow: Array<FlowContent>): string {
  return flow.map((node) => toText(node)).join('')
}

const sentence = fc.integer({min: 1, max: 30}).map((words) => `${Array(words).fill('Word').join(' ')}.`)
const paragraph = fc
  .array(sentence, {minLength: 1, maxLength: 6})
  .map((all): Paragraph => ({type: 'paragraph', children: [{type: 'text', value: all.join(' ')}]}))
const list = fc.array(paragraph, {minLength: 1, maxLength: 6}).map(
  (items): List => ({
    type: 'list',
    ordered: false,
    children: items.map((item) => ({type: 'listItem', children: [item]})),
  }),
)
const contents = fc
  .record({
    flow: fc.array(fc.oneof(paragraph, list), {minLength: 1, maxLength: 6}),
    side: fc.constantFrom('front' as const, 'back' as const),
    tip: fc.boolean(),
  })
  .map(({flow, side, tip}): FaceContent => {
    const source = {words: wordsFor('en')} as CardSource
    return {source, side, flow, choices: false, tip: tip && side === 'back', high: false}
  })
const cases = fc.record({
  content: contents,
  room: fc.integer({min: 10, max: 24}),
  perLine: fc.integer({min: 45, max: 90}),
  places: fc.constantFrom('none' as const, 'told' as const, 'before' as const),
  error: fc.constantFrom(0, 0.5, 2, 12),
})

describe('a face on several cards', () => {
  it('is what the rule makes of it, whatever was told of its pieces', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({content, room, perLine, places, error}) => {
        const given = {content, room, height: heightFor(perLine)}
        const {face} = await fitted(given, places, error)
        fc.pre(face.parts.length > 1)
        expect(face.overflow).toBe(false)
        expect(face.parts.map(({flow, size, tip}) => ({text: textOf(flow), size, tip}))).toEqual(byTheRule(given))
      }),
      {numRuns: 200},
    )
  })

  it('fits on each and loses nothing, even where more takes less room than less', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({content, room, perLine, places, error}) => {
        const given = {content, room, height: heightFor(perLine, 3)}
        const {face} = await fitted(given, places, error)
        expect(face.parts.filter((part) => given.height(part) > room)).toEqual([])
        expect(face.parts.map(({flow}) => textOf(flow)).join('')).toBe(textOf(content.flow))
      }),
      {numRuns: 200},
    )
  })

  it('is asked about twice where it is told how its pieces stand, and once where that was known before', async () => {
    const flow: Array<Paragraph> = Array.from({length: 30}, (_, index) => ({
      type: 'paragraph',
      children: [{type: 'text', value: `Point ${index} takes a line, more or less.`}],
    }))
    const source = {words: wordsFor('en')} as CardSource
    const content: FaceContent = {source, side: 'back', flow, choices: false, tip: true, high: false}
    const given = {content, room: 18, height: heightFor(60)}
    const results = [await fitted(given, 'told', 0), await fitted(given, 'before', 0), await fitted(given, 'none', 0)]
    expect(results.map(({face}) => face.parts.length)).toEqual([3, 3, 3])
    expect(results.map(({rounds}) => rounds).slice(0, 2)).toEqual([2, 1])
  })
})
