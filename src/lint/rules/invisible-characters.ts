/**
 * Characters that nobody sees: zero-width spaces, byte order marks inside a text, controls. They keep labels from being
 * known and words from being found.
 *
 * No-break spaces and soft hyphens do what they are for. Joiners are fine between emoji and in the scripts that need them,
 * zero-width spaces in those that write no spaces. `--fix` removes the others, but not in code, and not where Markdown would
 * begin to mean something without them.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are \u200Bbees kept?
 *
 * **Answer:** In hi\u200Bves, \u200B*never\u200B* in `ba\u200Brns`.\uFEFF
 * ```
 *
 * > 1:14 Unexpected U+200B, zero-width space, 5 times, expected none
 * > 3:46 Unexpected U+FEFF, byte order mark, expected none
 *
 * Fixed:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Answer:** In hives, *never* in `ba\u200Brns`.
 * ```
 *
 * Ok:
 *
 * ```markdown
 * ## می\u200Cخواهم چیست؟
 *
 * **Answer:** A family, 👩\u200D👧, and a\u00A0space.
 * ```
 */
import {location} from 'vfile-location'
import {codeFinder} from '../code-spans.ts'
import {linesOf} from '../lines-of.ts'
import type {Rule} from '../rule.ts'

const names: Record<string, string> = {
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u2060': 'word joiner',
  '\u180E': 'Mongolian vowel separator',
  '\uFEFF': 'byte order mark',
}

const invisible =
  /[\u200B-\u200D\u2060-\u2064\u180E\uFEFF\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\u{E0000}-\u{E007F}]/gu

const scripts = (names: string): string => names.replace(/\w+/g, '\\p{Script=$&}').replaceAll(' ', '')
/** Letters that joiners join or keep apart, and emoji. */
const joined = scripts(
  'Arabic Hebrew Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar',
)
const joining = new RegExp(`(?:[\\p{Extended_Pictographic}\\p{Emoji_Modifier}${joined}]|\\uFE0F)$`, 'u')
/** Scripts that put no space between words. */
const spaceless = new RegExp(`[${scripts('Thai Lao Khmer Myanmar Tibetan Javanese')}]`, 'u')
/** A flag made of a black flag and tags. */
const flag = /\u{1F3F4}[\u{E0020}-\u{E007F}]*$/u

export const invisibleCharacters: Rule = {
  ruleId: 'invisible-characters',
  severity: 'warning',
  check(_guide, file) {
    return [...invisibleIn(String(file))].map(([character, offsets]) => {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
      const times = offsets.length > 1 ? `, ${offsets.length} times` : ''
      return {
        reason: `Unexpected ${code}, ${names[character] ?? 'invisible character'}${times}, expected none`,
        place: location(file).toPoint(offsets[0] ?? 0),
        actual: character,
        expected: [''],
        note: linesOf(offsets, file),
      }
    })
  },
  fix(message, file, guide) {
    const inCode = codeFinder(guide)
    const text = String(file)
    return [...(invisibleIn(text).get(message.actual ?? '') ?? [])]
      .filter((offset) => !inCode(offset) && isSafe(text, offset, message.actual ?? ''))
      .map((offset) => ({from: offset, to: offset + (message.actual ?? '').length, text: ''}))
  },
}

/** Each invisible character that does no good → where it stands. */
function invisibleIn(text: string): Map<string, Array<number>> {
  const found = new Map<string, Array<number>>()
  for (const {index, 0: character} of text.matchAll(invisible)) {
    const before = text.slice(Math.max(0, index - 12), index)
    if (index === 0 && character === '\uFEFF') continue
    if (/[\u200C\u200D]/.test(character) && joining.test(before)) continue
    if (character === '\u200B' && (spaceless.test(before.slice(-1)) || spaceless.test(text[index + 1] ?? ''))) continue
    if (flag.test(before)) continue
    const offsets = found.get(character)
    if (offsets) offsets.push(index)
    else found.set(character, [index])
  }
  return found
}

/** Whether Markdown reads the text around a character the same without it. */
function isSafe(text: string, offset: number, character: string): boolean {
  const near = text.slice(Math.max(0, offset - 200), offset)
  const before = near.slice(near.lastIndexOf('\n') + 1)
  const after = text.slice(offset + character.length)
  // A mark at the beginning of a line would come to be one.
  if (/^[\s\d#>+*=~`|_:-]*$/.test(before) && /^[\s\d!-/:-@[-`{-~]/.test(after)) return false
  // So would two halves of one.
  return !(/[!-/:-@[-`{-~]$/.test(before) && /^[!-/:-@[-`{-~]/.test(after))
}
