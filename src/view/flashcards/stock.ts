/**
 * Sheets of cards, as data. Millimetres from the top left corner of the sheet.
 *
 * `a4-a7-8` is ISO 216; `letter-8` a Letter sheet in eighths; `avery-5388` as two label databases agree on it.
 */
import {type Paper, parsePaper} from '../paper.ts'

export interface Stock {
  id: string
  page: Paper
  columns: number
  rows: number
  card: {width: number; height: number}
  /** The top left corner of the first card. */
  origin: {x: number; y: number}
  /** From one card’s corner to the next one’s. */
  pitch: {x: number; y: number}
  /** Comes cut already: nothing is drawn on it. */
  perforated: boolean
}

const a4 = paperOf('a4')
const letter = paperOf('letter')

export const stocks: Array<Stock> = [
  {
    id: 'a4-a7-8',
    page: a4,
    columns: 2,
    rows: 4,
    card: {width: 105, height: 74},
    origin: {x: 0, y: 0.5},
    pitch: {x: 105, y: 74},
    perforated: false,
  },
  {
    id: 'letter-8',
    page: letter,
    columns: 2,
    rows: 4,
    card: {width: 107.95, height: 69.85},
    origin: {x: 0, y: 0},
    pitch: {x: 107.95, y: 69.85},
    perforated: false,
  },
  {
    id: 'avery-5388',
    page: letter,
    columns: 1,
    rows: 3,
    card: {width: 127, height: 76.2},
    origin: {x: 44.45, y: 25.4},
    pitch: {x: 127, y: 76.2},
    perforated: true,
  },
]

/** What printers leave blank at the edge of a sheet; cards of a size of their own keep clear of it. */
const deadZone = 5
/** Smaller than this, no prompt of usual length is readable. */
const smallest = {width: 60, height: 40}

export function stockNamed(id: string): Stock | null {
  return stocks.find((stock) => stock.id === id) ?? null
}

/** The stock that a paper is used with when nobody chooses: in eighths where we know how, else a grid. */
export function stockForPaper(paper: Paper): Stock | null {
  const known = stocks.find((stock) => stock.page.name === paper.name && !stock.perforated)
  return known ?? gridStock(paper, {width: Math.min(105, paper.width - 2 * deadZone), height: 74})
}

/** As many cards of a size as a sheet holds, centred; `null` when it holds none, or they would be too small. */
export function gridStock(paper: Paper, card: {width: number; height: number}): Stock | null {
  if (card.width < smallest.width || card.height < smallest.height) return null
  const columns = Math.floor((paper.width - 2 * deadZone) / card.width)
  const rows = Math.floor((paper.height - 2 * deadZone) / card.height)
  if (columns < 1 || rows < 1) return null
  return {
    id: `${paper.name}-${card.width}x${card.height}mm`,
    page: paper,
    columns,
    rows,
    card,
    origin: {x: (paper.width - columns * card.width) / 2, y: (paper.height - rows * card.height) / 2},
    pitch: {x: card.width, y: card.height},
    perforated: false,
  }
}

/** Reads `74x52mm`. */
export function parseCardSize(text: string): {width: number; height: number} | null {
  const match = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*mm$/i.exec(text.trim())
  return match ? {width: Number(match[1]), height: Number(match[2])} : null
}

function paperOf(name: string): Paper {
  const paper = parsePaper(name)
  if (!paper) throw new TypeError(`no paper called ${name}`)
  return paper
}
