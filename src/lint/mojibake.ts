/** UTF-8 that was read as Windows-1252 once: `â€™` was `’`. Finds it, and what it was. */

export interface Damage {
  from: number
  actual: string
  /** What it was; `null` where that cannot be known. */
  expected: string | null
}

/** What Windows-1252 has for the bytes 0x80–0x9F, where Latin-1 has controls. */
const row = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const bytes = new Map(Array.from(row, (character, index) => [character, 0x80 + index]))
/** What a byte that does not begin a character, 0x80–0xBF, was read as. */
const tail = `[${row}\\u0080-\\u00BF]`
/** Sequences that no sentence has by chance. */
const certain = `[ÂÃ]${tail}|â${tail}{2}|ï»¿|ð${tail}{3}`
/** Sequences that may stand by chance alone, but not one after the other. */
const likely = `(?:[\\u00C4-\\u00DF]${tail}|[\\u00E0-\\u00EF]${tail}{2}|${certain}){2,}`
const pattern = new RegExp(`(?:${likely}|${certain})+`, 'gu')
/** `MAÇÃ”`: a capital that ends a word, and a quote or dash after it. */
const ordinary = /^[ÂÃ][‘’“”«»–—…]$/u

export function mojibakeIn(text: string): Array<Damage> {
  return Array.from(text.matchAll(pattern)).flatMap(({index, 0: actual}): Array<Damage> => {
    if (ordinary.test(actual) && /\p{Lu}$/u.test(text.slice(Math.max(0, index - 2), index))) return []
    const expected = decode(actual)
    return expected === null ? [] : [{from: index, actual, expected}]
  })
}

function decode(text: string): string | null {
  try {
    const own = Uint8Array.from(text, (character) => bytes.get(character) ?? character.charCodeAt(0))
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(own)
  } catch {
    return null
  }
}

/** Chinese punctuation in GBK that was read as Latin-1: `£º` was `：`. The words around it are lost for good. */
const gbk: Record<string, string> = {
  '£º': '：',
  '£¬': '，',
  '£¿': '？',
  '£»': '；',
  '£¨': '（',
  '£©': '）',
  '£¡': '！',
  '¡£': '。',
  '¡¢': '、',
  '¡°': '“',
  '¡±': '”',
  '¡¯': '’',
}

export function gbkIn(text: string): Array<Damage> {
  return Array.from(text.matchAll(new RegExp(Object.keys(gbk).join('|'), 'gu')), ({index, 0: actual}) => ({
    from: index,
    actual,
    expected: gbk[actual] ?? null,
  }))
}
