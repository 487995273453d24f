/**
 * A card’s name for life, in Anki and in the ledger: made of what the guide and the question are called and of nothing
 * else, so that a card keeps its progress when its words, its place, its section or its deck change.
 */
import {createHash} from 'node:crypto'

/**
 * Sixteen characters of base64url (RFC 4648, 5): none of them means anything in HTML, in a search of Anki’s or at the
 * beginning of a row of tab-separated text.
 */
export function cardGuid(guideIdentifier: string, questionIdentifier: string): string {
  const name = ['studypack', guideIdentifier, questionIdentifier].join('\0')
  return createHash('sha256').update(name).digest('base64url').slice(0, 16)
}

/** Letters and digits that nobody takes for one another (Crockford’s base 32). */
const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Five characters for the eye, printed on both sides of a card: they pair a front with its back, and stay when questions
 * before it are added or taken away and its number moves.
 */
export function cardCode(guid: string): string {
  const bytes = createHash('sha256').update(guid).digest()
  return Array.from({length: 5}, (_, index) => digits[(bytes[index] as number) % digits.length]).join('')
}
