/** Whether a face fits, guessed from average widths, for when there is no browser to measure with. Errs on small. */
import {toText} from '../../guide/to-text.ts'
import type {Answer} from './asking.ts'
import {type Candidate, candidateOf, type Draft, type Setting} from './draft.ts'
import type {CardGeometry} from './geometry.ts'

const mmPerPt = 25.4 / 72
/** Width of an average character ÷ size; leading ÷ size; a reserve for ragged lines. */
const characterWidth = 0.5
const leading = 1.35
const reserve = 0.85

/** The first setting that seems to fit, or all of them. */
export function estimateFit(draft: Draft, card: CardGeometry): Answer {
  const {settings} = draft
  const fits = (setting: Setting): boolean => estimateFits(candidateOf(draft, setting), card)
  if (draft.all) return {fits: settings.flatMap((setting, index) => (fits(setting) ? [index] : [])), places: null}
  const first = settings.findIndex(fits)
  return {fits: first < 0 ? [] : [first], places: null}
}

/** Whether it is not all but certain that some size gets the draft onto a card. */
export function mayBeTooLong(draft: Draft, card: CardGeometry): boolean {
  // Guesses at code are far out.
  const small = draft.settings.at(-3) ?? draft.settings[0]
  return small !== undefined && !estimateFits(candidateOf(draft, small), card)
}

function estimateFits(candidate: Candidate, card: CardGeometry): boolean {
  const {side, high} = candidate.content
  const size = Number(candidate.size.slice(1)) * mmPerPt * card.scale
  const width = card.width - 2 * card.inset
  const lead = side === 'back' ? card.lead.back : high ? card.lead.high : card.lead.front
  const height = (card.height - 2 * card.inset - card.head - card.foot - lead) * reserve
  const perLine = Math.floor(width / (size * characterWidth))
  const lines = candidate.flow.reduce((sum, node) => sum + linesOf(node, perLine), 0)
  const choiceLines = candidate.choices.reduce(
    (sum, {children}) => children.reduce((inner, node) => inner + linesOf(node, perLine), sum),
    candidate.choices.length > 0 ? 1 : 0,
  )
  const extra = choiceLines + (candidate.tip ? 3 : 0) + (candidate.goesOn ? 1 : 0)
  return (lines + extra) * size * leading <= height
}

function linesOf(node: Candidate['flow'][number], perLine: number): number {
  if (node.type === 'code') {
    return node.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 1)
  }
  if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading') {
    return node.children.reduce((sum, child) => sum + Math.ceil((toText(child).length + 1) / perLine), 0.5)
  }
  return Math.ceil((toText(node).length + 1) / perLine) + 0.4
}
