/** Sections, topics and levels as tags. A tag has no spaces, and `::` is what nests them; cards show tags as HTML. */
import type {DeckCard} from '../deck.ts'

export function tagsOf({path, topics, level}: Pick<DeckCard, 'path' | 'topics' | 'level'>): Array<string> {
  const tags = [
    ...(path.length > 0 ? [['section', ...path]] : []),
    ...topics.map((topic) => ['topic', topic]),
    ...(level ? [['level', level]] : []),
  ]
  return [...new Set(tags.map((parts) => parts.map(tagPart).join('::')))].sort()
}

function tagPart(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u3000"<>&\p{Cc}]+|:{2,}/gu, '_')
    .replace(/^[:_]+|[:_]+$/g, '')
  return plain || '_'
}

/** The name of a guide’s deck; without what nests decks or what Anki forbids. */
export function deckName(title: string, identifier: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/:{2,}/g, ':')
    .replaceAll('"', '”')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim()
  return name || identifier
}
