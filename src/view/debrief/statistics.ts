/**
 * Figures of a few scores, as pure arithmetic in whole numbers, so that 3.75 and a deviation that is exactly at the limit
 * come out the same everywhere. A missing score is no score: it is left out, never a zero.
 *
 * Average deviation (about the mean) and its limit of a sixth of the scale: Burke & Dunlap 2002, “Estimating interrater
 * agreement with the average deviation index”, Organizational Research Methods 5(2).
 */

/** A fraction: `over` is above 0. */
export interface Fraction {
  of: number
  over: number
}

export interface Statistics {
  /** How many scores there are. */
  n: number
  /** `null` where there are none. */
  median: Fraction | null
  mean: Fraction | null
  lowest: number | null
  highest: number | null
  /** Highest less lowest, and the average distance from the mean: `null` for fewer than two scores. */
  range: number | null
  deviation: Fraction | null
}

/** A range from which scores are far apart, on a scale of four points or more. */
export const wideRange = 2

/** `scores`: whole numbers; `null` where there is none. */
export function statisticsOf(scores: ReadonlyArray<number | null>): Statistics {
  const given = scores.filter((score): score is number => score !== null).sort((a, b) => a - b)
  const n = given.length
  const [lowest, highest] = [given[0], given.at(-1)]
  if (lowest === undefined || highest === undefined) {
    return {n: 0, median: null, mean: null, lowest: null, highest: null, range: null, deviation: null}
  }
  const sum = given.reduce((total, score) => total + score, 0)
  const [below, above] = [given[(n - 1) >> 1] as number, given[n >> 1] as number]
  return {
    n,
    median: {of: below + above, over: 2},
    mean: {of: sum, over: n},
    lowest,
    highest,
    range: n > 1 ? highest - lowest : null,
    deviation: n > 1 ? {of: given.reduce((total, score) => total + Math.abs(n * score - sum), 0), over: n * n} : null,
  }
}

/** Σ weight × score ÷ Σ weight, over the scores that there are; `null` where there are none. Weights are above 0. */
export function weightedMean(rows: ReadonlyArray<{score: number | null; weight: number}>): number | null {
  const given = rows.filter(({score}) => score !== null)
  const weights = given.reduce((total, {weight}) => total + weight, 0)
  return weights > 0 ? given.reduce((total, {score, weight}) => total + (score ?? 0) * weight, 0) / weights : null
}

/** Whether the scores are far apart: `points` is how many the scale has. */
export function isWide({range}: Statistics): boolean {
  return range !== null && range >= wideRange
}

/** Whether the average deviation is above a sixth of the scale. */
export function isScattered({deviation}: Statistics, points: number): boolean {
  return deviation !== null && 6 * deviation.of > points * deviation.over
}

/** In decimals, rounded half up: 15/4 → “3.75” with two, “3.8” with one. */
export function decimals({of, over}: Fraction, digits: number): string {
  const unit = 10 ** digits
  const rounded = Math.floor((2 * of * unit + over) / (2 * over))
  return (rounded / unit).toFixed(digits)
}

/** A median as people write it: “4”, “3.5”. */
export function halves({of, over}: Fraction): string {
  return String(of / over)
}
