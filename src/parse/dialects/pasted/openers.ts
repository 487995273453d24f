/**
 * Which numbered lines of a plain text open its questions; the others are lists in answers.
 *
 * Lines with a word for a question do: `Q3: …`. Bare numbers do when they count up through lines that ask, or that have
 * labels right under them. Numbers with nothing under them are a list of contents, or questions that nobody answered,
 * which Markdown reads as well.
 */
import {asks} from '../../asks.ts'
import {type Block, wordsOf} from './blocks.ts'

type Places = ReadonlyMap<Block, number>

const least = 3
const maxGap = 3

export function openersOf(blocks: Array<Block>): Set<Block> {
  const places = new Map(blocks.map((block, index) => [block, index]))
  const named = blocks.filter((block) => block.kind === 'named')
  if (named.length >= 2) return new Set(passesOf(named, blocks, places, true).flat())
  const candidates = blocks.filter(
    (block, index) => block.kind === 'numbered' && (asks(wordsOf(block)) || blocks[index + 1]?.kind === 'label'),
  )
  const counted = passesOf(candidates, blocks, places, false)
  return new Set(counted.flatMap((pass) => (pass.length >= least ? withMissed(pass, blocks, places) : [])))
}

/** Runs that count up, of which most lines have something under them. */
function passesOf(candidates: Array<Block>, blocks: Array<Block>, places: Places, named: boolean): Array<Array<Block>> {
  const passes: Array<Array<Block>> = []
  for (const block of candidates) {
    const pass = passes.at(-1)
    const last = pass?.at(-1)?.number?.value ?? 0
    const value = block.number?.value ?? 0
    const goesOn = value > last && (named || value <= last + maxGap)
    const starts = pass === undefined || value <= 1 || named
    if (pass && goesOn) pass.push(block)
    else if (starts) passes.push([block])
  }
  const all = new Set(candidates)
  const hasBody = (block: Block): boolean => {
    const next = blocks[placeOf(places, block) + 1]
    return next !== undefined && !all.has(next)
  }
  return passes.filter((pass) => pass.filter(hasBody).length >= pass.length / 2)
}

/** The lines that a run has left out, where one with the right number stands in the right place. */
function withMissed(pass: Array<Block>, blocks: Array<Block>, places: Places): Array<Block> {
  return pass.flatMap((block, index) => {
    const next = pass[index + 1]
    if (!next) return [block]
    const missed: Array<Block> = [block]
    for (const between of blocks.slice(placeOf(places, block) + 1, placeOf(places, next))) {
      const last = missed.at(-1)?.number?.value ?? 0
      const before = blocks[placeOf(places, between) - 1]
      const value = between.number?.value
      if (value === last + 1 && value < (next.number?.value ?? 0) && before?.kind !== 'numbered') missed.push(between)
    }
    return missed
  })
}

function placeOf(places: Places, block: Block): number {
  return places.get(block) ?? -1
}
