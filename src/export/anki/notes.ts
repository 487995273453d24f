/** Cards → notes: fields, tags, and when they last changed. */
import type {Deck} from '../deck.ts'
import {fieldsOf, plainText} from './fields.ts'
import {checksum, idOf} from './identity.ts'
import {fieldNames, ords} from './note-type.ts'
import {tagsOf} from './tags.ts'

export interface Note {
  id: number
  guid: string
  /** Seconds since 1970. */
  modified: number
  tags: string
  fields: string
  sortField: string
  checksum: number
  /** Which template it has a card of. */
  ord: number
  cardId: number
}

/** What an earlier package says of a note. */
export interface EarlierNote {
  modified: number
  tags: string
  fields: string
}

const separator = '\u001f'

/** A note that says what it said in an earlier package keeps its date; another gets a later one. */
export function notesOf(deck: Deck, earlier: ReadonlyMap<string, EarlierNote>): Array<Note> {
  const noteIds = new Set<number>()
  const cardIds = new Set<number>()
  return deck.cards.map((card) => {
    const values = fieldsOf(card, deck)
    const sortField = plainText(values.Question)
    const ord = card.choices.length > 0 ? ords.choices : ords.question
    const content = {
      tags: ` ${tagsOf(card).join(' ')} `,
      fields: fieldNames.map((name) => values[name].replaceAll(separator, '')).join(separator),
    }
    return {
      ...content,
      id: idOf(`note\0${card.guid}`, noteIds),
      guid: card.guid,
      modified: modifiedAt(content, earlier.get(card.guid), deck.modified),
      sortField,
      checksum: checksum(sortField),
      ord,
      cardId: idOf(`card\0${card.guid}\0${ord}`, cardIds),
    }
  })
}

function modifiedAt(now: Pick<Note, 'tags' | 'fields'>, before: EarlierNote | undefined, modified: number): number {
  if (!before) return modified
  const same = before.tags === now.tags && before.fields === now.fields
  return same ? before.modified : Math.max(modified, before.modified + 1)
}
