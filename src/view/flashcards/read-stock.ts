/** A sheet as a user describes it, in a config or a file of its own, → stock; or what is wrong with it, in words. */
import {stockProblem} from './check-stock.ts'
import {parseCardSize, type Stock, sheetOf} from './stock.ts'

/** Sizes are text with their unit, places are pairs of millimetres. */
const keys = ['name', 'paper', 'columns', 'rows', 'card', 'first', 'pitch', 'perforated', 'inset', 'bleed'] as const
type Given = Partial<Record<(typeof keys)[number], unknown>>

/** An example for messages and documents. */
export const stockExample = '{paper: a4, columns: 2, rows: 5, card: 85x54mm, first: [15, 13.5], pitch: [95, 54]}'

/** `problem` goes on from the sheet’s name: “has …”, “needs …”. */
export function readStock(id: string, given: unknown): {stock: Stock} | {problem: string} {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return {problem: `is no description such as ${stockExample}`}
  const strange = Object.keys(given).find((key) => !keys.includes(key as (typeof keys)[number]))
  if (strange !== undefined) return {problem: `has \`${strange}\`; it can have ${keys.join(', ')}`}
  const {name, paper, columns, rows, card, first, pitch, perforated, inset, bleed} = given as Given
  const page = typeof paper === 'string' ? paperNamed(paper) : null
  if (!page) return {problem: 'needs `paper`, a name such as a4 or letter-landscape, or a size such as 210x297mm'}
  const size = typeof card === 'string' ? parseCardSize(card) : null
  if (!size) return {problem: 'needs `card`, a size such as 85x54mm'}
  if (!isCount(columns) || !isCount(rows)) return {problem: 'needs `columns` and `rows`, whole numbers above 0'}
  const origin = pair(first)
  if (!origin) return {problem: 'needs `first`, where the first card begins: [mm from the left, mm from the top]'}
  const step = pitch === undefined ? {x: size.width, y: size.height} : pair(pitch)
  if (!step) return {problem: 'has a `pitch` that is no [mm to the next card on the right, mm to the next one below]'}
  if (perforated !== undefined && typeof perforated !== 'boolean') return {problem: 'has a `perforated` that is neither true nor false'}
  if (inset !== undefined && !isLength(inset)) return {problem: 'has an `inset` that is no number of mm'}
  if (bleed !== undefined && !isLength(bleed)) return {problem: 'has a `bleed` that is no number of mm'}
  if (name !== undefined && typeof name !== 'string') return {problem: 'has a `name` that is no text'}
  const stock: Stock = {
    id,
    aliases: [],
    name: name ?? id,
    page,
    columns,
    rows,
    card: size,
    origin,
    pitch: step,
    perforated: perforated ?? false,
    inset: inset ?? null,
    bleed: bleed ?? 0,
    source: 'your own',
    confidence: 'own',
  }
  const problem = stockProblem(stock)
  return problem === null ? {stock} : {problem}
}

function paperNamed(name: string): Stock['page'] | null {
  try {
    return sheetOf(name.trim().toLowerCase())
  } catch {
    return null
  }
}

function pair(value: unknown): {x: number; y: number} | null {
  if (!Array.isArray(value) || value.length !== 2 || !value.every((item) => typeof item === 'number' && Number.isFinite(item)))
    return null
  return {x: value[0], y: value[1]}
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 100
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 50
}
