/**
 * Deck → Anki’s “notes in plain text”: a front and a back, whatever the note type. It names no columns, since names that
 * a note type lacks would be dropped; the first two fields get what there is. Every field is quoted: an unquoted `#` or
 * `"` at its start means something else.
 */
import type {Deck} from '../deck.ts'
import {sidesOf} from './fields.ts'
import {deckName, tagsOf} from './tags.ts'

const header = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#deck column:2',
  '#tags column:3',
  '#if matches:update current',
]

export function toTsv(deck: Deck): string {
  const name = deckName(deck.title, deck.identifier)
  const rows = deck.cards.map((card) => [card.guid, name, tagsOf(card).join(' '), ...sidesOf(card, deck)])
  return [...header, ...rows.map((row) => row.map(quote).join('\t'))].join('\n')
}

function quote(text: string): string {
  return `"${text.replaceAll('\r\n', '\n').replaceAll('"', '""')}"`
}
