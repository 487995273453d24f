/**
 * Deals questions to the sheets for more notes: four to a sheet, fewer where many lines had no room on their cards, and
 * more sheets than one where a question has more of them than a sheet holds.
 */
import {fill, type Words} from '../words.ts'
import type {FittedCard, RestRow} from './card.ts'
import type {NotesSheet} from './types.ts'

const questionsPerSheet = 4
/** What lines of cards may take of a sheet, so that there is room to write. Millimetres, as all here. */
const mostRest = 130
/** A box of lines has a head; they stand in two columns. */
const box = {head: 11, columns: 2, charactersPerLine: 44, line: 4.5, gap: 2}

/** The sheets in order, each with the questions whose notes go on it first. */
export function dealNotes(
  cards: Array<FittedCard>,
  firstFolio: number,
  {scorecards}: Words,
): Array<NotesSheet & {cards: Array<FittedCard>}> {
  const sheets: Array<NotesSheet & {cards: Array<FittedCard>; used: number}> = []
  const open = () => {
    const sheet = {folio: firstFolio + sheets.length, rest: [], cards: [], used: 0}
    sheets.push(sheet)
    return sheet
  }
  for (const item of cards) {
    const pieces = piecesOf(item.rest)
    let sheet = sheets.at(-1)
    const height = heightOf(pieces[0] ?? [])
    if (!sheet || sheet.cards.length === questionsPerSheet || sheet.used + height > mostRest) sheet = open()
    sheet.cards.push(item)
    for (const [index, rows] of pieces.entries()) {
      if (index > 0) sheet = open()
      const {number, folio} = item.card
      const caption = fill(scorecards.restOfQuestion, {number, sheet: folio})
      sheet.rest.push({number, folio, caption, rows})
      sheet.used += heightOf(rows)
    }
  }
  return sheets
}

/** Lines in as many boxes as need a sheet of their own. */
function piecesOf(rows: Array<RestRow>): Array<Array<RestRow>> {
  const pieces: Array<Array<RestRow>> = []
  for (const row of rows) {
    const last = pieces.at(-1)
    if (last && heightOf([...last, row]) <= mostRest) last.push(row)
    else pieces.push([row])
  }
  return pieces
}

function heightOf(rows: Array<RestRow>): number {
  if (rows.length === 0) return 0
  const heights = rows.map(({characters}) => Math.ceil(characters / box.charactersPerLine) * box.line + box.gap)
  let height = box.head
  for (let index = 0; index < heights.length; index += box.columns) {
    height += Math.max(...heights.slice(index, index + box.columns))
  }
  return height
}
