/** Names for life: explicit `{#name}` marks, else slugs, unique within a guide. */
import type {Heading, PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import {sliceText, trimPhrasingEnd} from './phrasing.ts'

const explicit = /\s*\{#([\p{L}\p{N}][\p{L}\p{N}_.-]*)\}\s*$/u
const maxLength = 60

/** The `{#name}` that ends a heading, and the heading’s content without it. */
export function readIdentifier(heading: Heading): {name: string | null; children: Array<PhrasingContent>} {
  const last = heading.children.at(-1)
  const match = last?.type === 'text' ? explicit.exec(last.value) : null
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
    .replace(/^-+|-+$/g, '')
  if (whole.length <= maxLength) return whole
  const cut = whole.slice(0, maxLength + 1)
  return cut.slice(0, cut.lastIndexOf('-') > 20 ? cut.lastIndexOf('-') : maxLength)
}

/** Hands out identifiers; says so when an author gave one name to two things. */
export class Identifiers {
  readonly #taken = new Set<string>()
  readonly #file: VFile

  constructor(file: VFile) {
    this.#file = file
  }

  /** The explicit name if there is one, else a slug of the text, with a number when taken. */
  take(name: string | null, text: string, fallback: string, position?: Position): string {
    const wanted = name ?? (slugOf(text) || fallback)
    const identifier = this.#free(wanted)
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

  #free(wanted: string): string {
    let identifier = wanted
    for (let count = 2; this.#taken.has(identifier.toLowerCase()); count++) identifier = `${wanted}-${count}`
    this.#taken.add(identifier.toLowerCase())
    return identifier
  }
}
