import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type CardMeasures,
  type Fit,
  firstFit,
  judgeFit,
  nextFit,
  roomToSketch,
} from '../../../src/view/scorecards/fit.ts'

const limits = {floor: 110}
/** What a sheet of A4 leaves for the question, the body and the anchors, in mm. */
const sheet = 227

interface Model {
  prompt: number
  code: number
  anchors: number
  probes: Array<number>
  heard: Array<number>
  flags: Array<number>
}

const roomy: Model = {prompt: 30, code: 0, anchors: 24, probes: [9, 9, 9, 9], heard: [10, 10, 10, 10], flags: [9, 9]}

/** A card as a browser would lay it out: smaller type is lower, and what has moved is not there. */
function layOut(model: Model, fit: Fit): CardMeasures {
  const size = [1, 0.88, 0.8][fit.prompt] as number
  const cue = fit.cue === 1 ? 0.9 : 1
  const rows = (heights: Array<number>, kept: number): Array<number> =>
    heights.slice(0, kept).map((height) => height * cue)
  const sum = (heights: Array<number>): number => heights.reduce((total, height) => total + height, 0)
  const [probe, heard, flag] = [
    rows(model.probes, fit.probes),
    rows(model.heard, fit.heard),
    rows(model.flags, fit.flags),
  ]
  const ask = Math.max(42, fit.ask === 1 ? 45 : model.prompt * size + model.code + 12)
  const compare = Math.max(23, fit.anchors === 2 ? 20 : fit.anchors === 1 ? model.anchors * 0.95 : model.anchors)
  const note = (all: Array<number>, kept: Array<number>): number => (kept.length < all.length ? 5.8 : 0)
  return {
    ask,
    compare,
    body: sheet - ask - compare,
    probe: 8.4 + sum(probe) + note(model.probes, probe),
    listen:
      (heard.length > 0 ? 4.4 : 0) +
      sum(heard) +
      (flag.length > 0 ? 9.4 : 0) +
      sum(flag) +
      Math.max(note(model.heard, heard), note(model.flags, flag)),
    rows: {probe, heard, flag},
  }
}

/** The fits that are tried one after the other. */
function steps(model: Model): Array<Fit> {
  const tried = [firstFit]
  for (let fit: Fit | null = firstFit; fit && tried.length < 14; ) {
    fit = nextFit(fit, layOut(model, fit), limits)
    if (fit) tried.push(fit)
  }
  return tried
}

const last = (model: Model): Fit => steps(model).at(-1) as Fit

describe('a card', () => {
  it('with room for everything is left alone', () => {
    expect(steps(roomy)).toEqual([firstFit])
  })

  it('whose question is short is not set smaller for many lines beside the notes', () => {
    const fit = last({...roomy, heard: Array(9).fill(10)})
    expect(fit).toMatchObject({prompt: 0, cue: 1})
  })

  it('with too many lines sets them smaller, then moves probes down to two, then red flags, then steps', () => {
    const crowded = {...roomy, probes: Array(6).fill(9), heard: Array(9).fill(11), flags: Array(3).fill(9)}
    const tried = steps(crowded)
    expect(tried.findIndex(({cue}) => cue === 1)).toBeLessThan(tried.findIndex(({probes}) => probes < 6))
    expect(last(crowded)).toMatchObject({probes: 2, heard: Number.POSITIVE_INFINITY})
    expect(last({...crowded, heard: Array(14).fill(11)})).toMatchObject({probes: 2, flags: 0})
  })

  it('with a long question sets it smaller first, and moves the rest only when the notes would be lost', () => {
    expect(last({...roomy, prompt: 80}).ask).toBe(0)
    expect(last({...roomy, prompt: 40, code: 120})).toMatchObject({prompt: 2, ask: 1})
  })

  it('with long anchors keeps their first sentences', () => {
    expect(last({...roomy, anchors: 33})).toMatchObject({anchors: 1})
    expect(last({...roomy, anchors: 60})).toMatchObject({anchors: 2})
  })

  it('has room to draw where seventy millimetres of lines are left', () => {
    expect(roomToSketch(layOut(roomy, firstFit))).toBe(true)
    expect(roomToSketch(layOut({...roomy, prompt: 90}, firstFit))).toBe(false)
  })

  it('of whatever length comes to fit, in as many steps as are taken', () => {
    const rows = fc.array(fc.integer({min: 6, max: 40}), {maxLength: 12})
    const model = fc.record({
      prompt: fc.integer({min: 6, max: 150}),
      code: fc.integer({min: 0, max: 250}),
      anchors: fc.integer({min: 10, max: 120}),
      probes: rows,
      heard: rows,
      flags: rows,
    })
    fc.assert(
      fc.property(model, (one) => {
        const tried = steps(one)
        expect(tried.length).toBeLessThan(14)
        expect(judgeFit(layOut(one, tried.at(-1) as Fit), limits)).not.toBe('none')
      }),
    )
  })
})
