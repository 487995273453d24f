/** Names for life: explicit `{#name}` marks, else slugs, unique within a guide. */
import type {Heading, PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import {sliceText, trimPhrasingEnd} from './phrasing.ts'

const explicit = /\s*\{#([\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*)\}\s*$/u
const maxLength = 60

/** The `{#name}` that ends a heading, and the heading’s content without it. */
export function readIdentifier(heading: Heading): {name: string | null; children: Array<PhrasingContent>} {
  const last = heading.children.at(-1)
  const match = last?.type === 'text' && last.value.includes('{#') ? explicit.exec(last.value) : null
  if (last?.type !== 'text' || !match) return {name: null, children: heading.children}
  const rest = [...heading.children.slice(0, -1), sliceText(last, 0, match.index)]
  return {name: (match[1] as string).slice(0, maxLength), children: trimPhrasingEnd(rest)}
}

/** A slug of letters, digits and hyphens in any script, at most 60 characters, cut between words; may be empty. */
export function slugOf(text: string): string {
  const whole = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  if (whole.length <= maxLength) return whole
  const cut = whole.slice(0, maxLength + 1)
  return cut.lastIndexOf('-') > 20 ? cut.slice(0, cut.lastIndexOf('-')) : cutOff(whole, maxLength)
}

/** The first characters of a word, whole ones. */
function cutOff(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .replace(/-+$/, '')
}

/** Hands out identifiers; says so when an author gave one name to two things. */
export class Identifiers {
  readonly #taken = new Set<string>()
  readonly #explicit: Set<string>
  readonly #counts = new Map<string, number>()
  readonly #file: VFile

  /** `explicit` are the names that authors gave, which no slug may take. */
  constructor(file: VFile, explicit: Iterable<string> = []) {
    this.#file = file
    this.#explicit = new Set([...explicit].map((name) => name.toLowerCase()))
  }

  /** The explicit name if there is one, else a slug of the text, with a number when taken. */
  take(name: string | null, text: string, fallback: string, position?: Position): string {
    const wanted = name ?? (slugOf(text) || fallback)
    const first = wanted.toLowerCase()
    const isFree = !this.#taken.has(first) && (name !== null || !this.#explicit.has(first))
    const identifier = isFree ? wanted : this.#numbered(wanted)
    this.#taken.add(identifier.toLowerCase())
    if (name !== null && identifier !== name) {
      report(this.#file, {
        severity: 'error',
        ruleId: 'duplicate-identifier',
        reason: `Unexpected second use of the identifier \`${name}\`, expected each to be used once`,
        place: position,
        note: `It is called \`${identifier}\` for now; give it a name of its own, since cards and links are known by it.`,
      })
    }
    return identifier
  }

  #numbered(wanted: string): string {
    // What was taken once stays so: the search goes on where it ended for the same words.
    for (let count = this.#counts.get(wanted) ?? 2; ; count++) {
      const suffix = `-${count}`
      const identifier = cutOff(wanted, maxLength - suffix.length) + suffix
      if (this.#taken.has(identifier.toLowerCase()) || this.#explicit.has(identifier.toLowerCase())) continue
      this.#counts.set(wanted, count + 1)
      return identifier
    }
  }
}
