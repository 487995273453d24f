/** The best grid of cards of one size on a sheet: as many as it holds, the sheet upright or lying, and centred. */
import type {Paper} from '../paper.ts'
import type {Stock} from './stock.ts'

/** Smaller than this, no prompt of usual length is readable. */
export const smallestCard = {width: 60, height: 40}
const tolerance = 1e-6

export interface GridOptions {
  /** Whether the sheet may be turned for a better grid. */
  turn?: boolean
  /** Cards in pairs, a front beside its back or above it, to be folded. */
  fold?: boolean
  /** Room round each card for its ground to run over, in mm. */
  bleed?: number
}

/** `null` when the paper holds none, or they would be too small. A sheet that stands is preferred. */
export function gridStock(
  paper: Paper,
  card: {width: number; height: number},
  options: GridOptions = {},
): Stock | null {
  if (card.width < smallestCard.width || card.height < smallestCard.height) return null
  const turned = {name: `${paper.name}-landscape`, width: paper.height, height: paper.width}
  const pages = options.turn === false ? [paper] : [paper, turned]
  const grids = pages.map((page) => gridOn(page, card, options))
  const best = grids.reduce((best, grid) => (grid.capacity > best.capacity ? grid : best))
  return best.capacity > 0 ? best.stock : null
}

function gridOn(page: Paper, card: Stock['card'], {fold = false, bleed = 0}: GridOptions) {
  const gap = fold ? 0 : 2 * bleed
  const most = (length: number, size: number): number =>
    Math.max(0, Math.floor((length - 2 * bleed + gap) / (size + gap) + tolerance))
  let [columns, rows] = [most(page.width, card.width), most(page.height, card.height)]
  if (fold) {
    const [beside, above] = [Math.floor(columns / 2) * rows, columns * Math.floor(rows / 2)]
    if (beside >= above) columns -= columns % 2
    else rows -= rows % 2
  }
  const span = (count: number, size: number): number => count * size + (count - 1) * gap
  const stock: Stock = {
    id: `${page.name}-${card.width}x${card.height}mm`,
    aliases: [],
    name: `${card.width} × ${card.height} mm on ${page.name}`,
    page,
    columns,
    rows,
    card,
    origin: {
      x: (page.width - span(columns, card.width)) / 2,
      y: (page.height - span(rows, card.height)) / 2,
    },
    pitch: {x: card.width + gap, y: card.height + gap},
    perforated: false,
    inset: null,
    bleed,
    source: 'computed from the paper',
    confidence: 'computed',
  }
  return {capacity: columns * rows, stock}
}
