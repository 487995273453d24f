/**
 * Deals questions to the sheets for more notes: four to a sheet, fewer where much had no room on their cards, and more
 * sheets than one where a question has more of it than a sheet holds.
 */
import type {FittedCard} from './card.ts'
import type {RestBox, RestItem} from './types.ts'

const questionsPerSheet = 4
/** What boxes may take of a sheet, so that there is room to write; of one that is all box. Millimetres, as all here. */
const mostRest = {shared: 130, alone: 190}
/** A box has a head; its items stand in two columns, or in one. */
const box = {head: 11, line: 4.6, gap: 2, picture: 47}
const charactersPerLine = {narrow: 42, wide: 92}

export interface DealtSheet {
  folio: number
  rest: Array<RestBox>
  cards: Array<FittedCard>
}

/** The sheets in order, each with the cards whose notes go on it; `stretch` is how much larger boxes are than estimated. */
export function dealNotes(cards: Array<FittedCard>, firstFolio: number, stretch: number): Array<DealtSheet> {
  const sheets: Array<DealtSheet & {used: number}> = []
  const open = () => {
    const sheet = {folio: firstFolio + sheets.length, rest: [], cards: [], used: 0}
    sheets.push(sheet)
    return sheet
  }
  for (const item of cards) {
    const pieces = item.rest.flatMap((whole) => piecesOf(whole, stretch))
    let sheet = sheets.at(-1)
    const total = pieces.reduce((sum, piece) => sum + heightOf(piece, stretch), 0)
    const isFull =
      sheet !== undefined && (sheet.cards.length === questionsPerSheet || sheet.used + total > mostRest.shared)
    if (!sheet || (isFull && sheet.cards.length > 0)) sheet = open()
    sheet.cards.push(item)
    for (const piece of pieces) {
      const height = heightOf(piece, stretch)
      const most = sheet.cards.length > 1 ? mostRest.shared : mostRest.alone
      if (sheet.rest.length > 0 && sheet.used + height > most) sheet = open()
      sheet.rest.push(piece)
      sheet.used += height
    }
  }
  return sheets
}

/** A box in as many as need a sheet of their own. */
function piecesOf(whole: RestBox, stretch: number): Array<RestBox> {
  const pieces: Array<RestBox> = []
  for (const item of whole.items) {
    const last = pieces.at(-1)
    if (last && heightOf({...last, items: [...last.items, item]}, stretch) <= mostRest.alone) last.items.push(item)
    else pieces.push({...whole, items: [item]})
  }
  return pieces
}

function heightOf({items, wide}: RestBox, stretch: number): number {
  const columns = wide ? 1 : 2
  const heights = items.map((item) => linesOf(item, wide ? charactersPerLine.wide : charactersPerLine.narrow))
  let height = box.head
  for (let index = 0; index < heights.length; index += columns) {
    height += Math.max(...heights.slice(index, index + columns)) * stretch
  }
  return height
}

function linesOf({text, html}: RestItem, characters: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / characters)), 0)
  return lines * box.line + box.gap + (html?.includes('<img') ? box.picture : 0)
}

/** In letters: Chinese, Japanese and Korean ones are twice as wide. */
function widthOf(line: string): number {
  const wide = line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return line.length + wide
}
