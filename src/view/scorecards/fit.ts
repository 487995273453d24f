/**
 * What is done so that a card holds its words: the smallest step that is enough, as the browser measures it. Sizes go down
 * first, then lines move to the sheet for more notes, from the last upward; nothing is ever cut off or broken over sheets.
 */

export interface Fit {
  /** Type sizes of the question, of the column of cues, and of the anchors; anchors at 2 are on the other sheet. */
  prompt: 0 | 1 | 2
  cue: 0 | 1
  anchors: 0 | 1 | 2
  /** How many lines stay on the card. */
  probes: number
  heard: number
  flags: number
  /** At 1, what does not belong to the first words of the question is on the other sheet. */
  ask: 0 | 1
  /** Room to draw in, at the foot of the notes. */
  sketch: boolean
}

/** Of a card as it was laid out, in mm. */
export interface CardMeasures {
  ask: number
  /** The body has what the other blocks leave, and the notes box is as high. */
  body: number
  probe: number
  listen: number
  compare: number
  rows: {probe: Array<number>; heard: Array<number>; flag: Array<number>}
}

/** What a paper gives. */
export interface Limits {
  /** The notes box has at least so much, or a message says that it has not; 85 mm in any case. */
  floor: number
}

const all = Number.POSITIVE_INFINITY

export const firstFit: Fit = {prompt: 0, cue: 0, anchors: 0, probes: all, heard: all, flags: all, ask: 0, sketch: false}

/** The lowest block of the question, the anchors at most at each size, and the notes at least, in mm. */
const least = {ask: 42, notes: 85}
const mostAnchors = {normal: 31, small: 35}
/** Probes that stay on a card as long as anything else can move. */
const keptProbes = 2
/** A line that names the other sheet, and what goes with the last red flag and the last step, in mm. */
const extra = {note: 5.8, flags: 9.4, heard: 4.4}
/** Room to draw and the lines that have to stay above it, in mm. */
const sketch = {height: 60, lines: 70}

/** The next step for a card that has no room yet; `null` where it has, or where nothing is left to do. */
export function nextFit(fit: Fit, measures: CardMeasures, {floor}: Limits): Fit | null {
  const {ask, body, probe, listen, compare} = measures
  const crowded = probe + listen > body
  const low = body < floor
  const tall = compare > mostAnchors.normal
  if (!crowded && !low && !(tall && fit.anchors === 0) && !(compare > mostAnchors.small && fit.anchors < 2)) return null
  if ((crowded || low) && fit.prompt < 2 && ask > least.ask + 0.5) return {...fit, prompt: (fit.prompt + 1) as 1 | 2}
  if (crowded && fit.cue === 0) return {...fit, cue: 1}
  if (fit.anchors === 0) return {...fit, anchors: 1}
  if (body < least.notes && fit.ask === 0 && ask > least.ask + 0.5) return {...fit, ask: 1}
  if (compare > mostAnchors.small && fit.anchors === 1) return {...fit, anchors: 2}
  return crowded ? moveRows(fit, measures) : null
}

/** How a card came out. */
export function judgeFit({body, probe, listen}: CardMeasures, {floor}: Limits): 'good' | 'low' | 'none' {
  if (probe + listen > body + 0.2 || body < least.notes) return 'none'
  return body < floor ? 'low' : 'good'
}

/** Whether there is room to draw under the lines. */
export function roomToSketch({body}: CardMeasures): boolean {
  return body >= sketch.height + sketch.lines
}

/** Moves as many lines as are too many: probes down to two, then red flags, then steps, then what is left. */
function moveRows(fit: Fit, {body, probe, listen, rows}: CardMeasures): Fit | null {
  const next = {...fit}
  let excess = probe + listen - body
  const move = (name: 'probes' | 'heard' | 'flags', heights: Array<number>, kept: number, bonus: number): void => {
    let left = Math.min(next[name], heights.length)
    const had = left
    if (left === heights.length && left > kept && excess > 0) excess += extra.note
    while (excess > 0 && left > kept) {
      left--
      excess -= heights[left] ?? 0
      if (left === 0) excess -= bonus
    }
    if (left < had) next[name] = left
  }
  move('probes', rows.probe, keptProbes, 0)
  move('flags', rows.flag, 0, extra.flags)
  move('heard', rows.heard, 0, extra.heard)
  move('probes', rows.probe, 0, 0)
  const moved = next.probes !== fit.probes || next.flags !== fit.flags || next.heard !== fit.heard
  return moved ? next : null
}
