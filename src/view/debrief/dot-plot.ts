/**
 * Dot plots: scores as marks with a letter or number in them, which need no colour and no legend. Millimetres.
 *
 * Equal scores stand above one another, up to three, and more in columns beside each other.
 */
import {fill, shorten, type Words} from '../words.ts'
import type {Mark, Plot, PlotRow} from './types.ts'

export interface PlotData {
  name: string
  /** “median 4, n 5” */
  caption: string
  /** What the triangle points at: a score, with fractions. */
  middle: number | null
  marks: Array<{score: number; text: string}>
}

/** Rows that a sheet holds beside its headings. */
export const rowsPerPlot = 7

const rowHeight = 19
const top = 7
/** From the first to the last point of the scale. */
const scaleWidth = 68
const rightEdge = 6
const step = 4.9
const radius = 2.25
/** A letter of the names, at 10.5 pt, and a digit in a mark, at 9.4 pt. */
const letterWidth = 2.02
const digitWidth = 1.95
const mostColumns = 3

export function createPlot(
  title: string,
  data: ReadonlyArray<PlotData>,
  {width, points}: {width: number; points: number},
  words: Words,
): Plot {
  const left = width - scaleWidth - rightEdge
  const place = (score: number): number => left + ((score - 1) * scaleWidth) / (points - 1)
  const rows: Array<PlotRow> = []
  let y = top
  for (const item of data) {
    const stacks = stacksOf(item.marks)
    const height = Math.max(rowHeight, Math.max(0, ...stacks.map(({rows: tall}) => tall)) * step + 4.3)
    rows.push(plotRow(item, {y, height, place, nameWidth: left - 4}, stacks))
    y += height
  }
  return {
    label: fill(words.debrief.plotAlt, {
      title,
      rows: data.map(({name, caption}) => fill(words.debrief.plotAltRow, {name, caption})).join('; '),
    }),
    width,
    height: round(y + 1),
    points: Array.from({length: points}, (_, index) => ({x: round(place(index + 1)), score: index + 1})),
    top: top - 1,
    bottom: round(y),
    rows,
  }
}

interface Stack {
  score: number
  texts: Array<string>
  columns: number
  rows: number
}

function stacksOf(marks: PlotData['marks']): Array<Stack> {
  const scores = [...new Set(marks.map(({score}) => score))].sort((a, b) => a - b)
  return scores.map((score) => {
    const texts = marks.filter((mark) => mark.score === score).map(({text}) => text)
    const columns = Math.min(mostColumns, Math.ceil(texts.length / 3))
    return {score, texts, columns, rows: Math.ceil(texts.length / columns)}
  })
}

interface RowPlace {
  y: number
  height: number
  place: (score: number) => number
  nameWidth: number
}

function plotRow(
  {name, caption, middle}: PlotData,
  {y, height, place, nameWidth}: RowPlace,
  stacks: Array<Stack>,
): PlotRow {
  const axis = y + height / 2 + 1.2
  const [first, last] = [stacks[0], stacks.at(-1)]
  const lines = wrap(name, Math.floor(nameWidth / letterWidth))
  const begin = axis - 0.3 - (lines.length - 1) * 2.1
  const pointer = middle === null ? '' : `M${round(place(middle) - 1.5)} ${round(y + 0.5)}h3l-1.5 2.5z`
  return {
    y: round(y),
    name: lines.map((text, index) => ({text, y: round(begin + index * 4.2)})),
    caption: {text: caption, y: round(begin + lines.length * 4.2)},
    line:
      first && last && first !== last
        ? {x1: round(place(first.score)), x2: round(place(last.score)), y: round(axis)}
        : null,
    pointer,
    marks: stacks.flatMap((stack) => marksOf(stack, place(stack.score), axis)),
  }
}

/** Column by column, each from its top. */
function marksOf({texts, columns, rows}: Stack, x: number, axis: number): Array<Mark> {
  const half = Math.max(radius, ...texts.map((text) => (text.length * digitWidth) / 2 + 0.6))
  return texts.map((text, index) => {
    const column = Math.floor(index / rows)
    const inColumn = Math.min(rows, texts.length - column * rows)
    const centre = x + (column - (columns - 1) / 2) * (half * 2 + step - 2 * radius)
    const y = axis + ((index % rows) - (inColumn - 1) / 2) * step
    return {
      x: round(centre),
      y: round(y),
      baseline: round(y + 1.18),
      text,
      half: round(half),
      left: round(centre - half),
      top: round(y - radius),
      width: round(2 * half),
      height: 2 * radius,
      radius,
    }
  })
}

/** Two lines of so many letters; what is longer ends in an ellipsis. */
function wrap(name: string, letters: number): Array<string> {
  if (name.length <= letters) return [name]
  const cut = name.lastIndexOf(' ', letters)
  const first = name.slice(0, cut > 0 ? cut : letters)
  return [first, shorten(name.slice(first.length), letters)]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
