/** A sheet as a user describes it, in a config or a file of its own, → stock; or what is wrong with it, in words. */
import {stockProblem} from './check-stock.ts'
import {parseCardSize, type Stock, sheetOf} from './stock.ts'

type Size = {width: number; height: number}
type Point = {x: number; y: number}

/** What each key can be: how it is read, and what to say where it cannot be. Sizes are text with their unit. */
const keys = {
  name: [text, 'a text'],
  paper: [paper, 'a name such as a4 or letter-landscape, or a size such as 210x297mm'],
  columns: [count, 'a whole number above 0'],
  rows: [count, 'a whole number above 0'],
  card: [size, 'a size such as 85x54mm'],
  first: [point, 'where the first card begins: [mm from the left, mm from the top]'],
  pitch: [point, '[mm from one card to the next on its right, mm to the next below]'],
  perforated: [flag, 'true or false'],
  inset: [length, 'a number of mm'],
  bleed: [length, 'a number of mm'],
} as const
type Key = keyof typeof keys
const needed: ReadonlyArray<Key> = ['paper', 'columns', 'rows', 'card', 'first']

/** An example for messages and documents. */
const example = '{paper: a4, columns: 2, rows: 5, card: 85x54mm, first: [15, 13.5], pitch: [95, 54]}'

/** `problem` goes on from the sheet’s name: “has …”, “needs …”. */
export function readStock(id: string, given: unknown): {stock: Stock} | {problem: string} {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return {problem: `is no description such as ${example}`}
  const read: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(keys, key)) return {problem: `has \`${key}\`; it can have ${Object.keys(keys).join(', ')}`}
    const [reader, kind] = keys[key as Key]
    read[key] = reader(value)
    if (read[key] === null) return {problem: `has a \`${key}\` that cannot be read; it is ${kind}`}
  }
  const missing = needed.find((key) => read[key] === undefined)
  if (missing) return {problem: `needs \`${missing}\`, ${keys[missing][1]}`}
  const card = read['card'] as Size
  const stock: Stock = {
    id,
    aliases: [],
    name: (read['name'] as string | undefined) ?? id,
    page: read['paper'] as Stock['page'],
    columns: read['columns'] as number,
    rows: read['rows'] as number,
    card,
    origin: read['first'] as Point,
    pitch: (read['pitch'] as Point | undefined) ?? {x: card.width, y: card.height},
    perforated: (read['perforated'] as boolean | undefined) ?? false,
    inset: (read['inset'] as number | undefined) ?? null,
    bleed: (read['bleed'] as number | undefined) ?? 0,
    source: '',
    confidence: 'own',
  }
  const problem = stockProblem(stock)
  return problem === null ? {stock} : {problem}
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function paper(value: unknown): Stock['page'] | null {
  try {
    return sheetOf(String(value).trim().toLowerCase())
  } catch {
    return null
  }
}

function size(value: unknown): Size | null {
  return typeof value === 'string' ? parseCardSize(value) : null
}

function point(value: unknown): Point | null {
  if (!Array.isArray(value) || value.length !== 2 || !value.every((item) => Number.isFinite(item))) return null
  return {x: value[0], y: value[1]}
}

function count(value: unknown): number | null {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= 100 ? Number(value) : null
}

function length(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 50 ? value : null
}

function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}
