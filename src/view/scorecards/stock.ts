/** What a card says where the guide says nothing: stock probes, general anchors. */
import type {Framework} from '../../guide/types.ts'
import {count, fill, type Words} from '../words.ts'

/** Asked of a story that leaves out where it happened, whose part it was, or what came of it; others of other answers. */
export function stockProbes(framework: Framework | null, {scorecards}: Words): Array<string> {
  const {storyWhen, storyPart, storyExactly, storyChanged} = scorecards
  const {probeFirst, probeWhere, probeWrong, probeWorked} = scorecards
  return framework?.kind === 'star'
    ? [storyWhen, storyPart, storyExactly, storyChanged]
    : [probeFirst, probeWhere, probeWrong, probeWorked]
}

interface StockAnchors {
  caption: string
  rows: Array<{rating: number; text: string}>
}

/** Anchors from the key to the choices or the number of points in the framework; general ones where there is neither. */
export function stockAnchors(points: number, key: string, words: Words): StockAnchors {
  const {scorecards} = words
  if (key) {
    const {anchorsKey, key1, key3, key5} = scorecards
    return {caption: fill(anchorsKey, {key}), rows: rated(key1, fill(key3, {key}), fill(key5, {key}))}
  }
  if (points > 0) {
    const {anchorsSteps, steps1, steps3, steps5} = scorecards
    return {caption: anchorsSteps, rows: rated(steps1, steps3, count(words, steps5, points))}
  }
  const {anchorsGeneral, general1, general3, general5} = scorecards
  return {caption: anchorsGeneral, rows: rated(general1, general3, general5)}
}

function rated(weak: string, solid: string, strong: string): StockAnchors['rows'] {
  return [
    {rating: 1, text: weak},
    {rating: 3, text: solid},
    {rating: 5, text: strong},
  ]
}
