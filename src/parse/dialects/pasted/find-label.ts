/**
 * Finds the label that a line of plain text opens with.
 *
 * - `Sample answer: …`: one the table knows, slips of it too, or one that the text uses three times;
 * - `Sample answer` alone on its line: one the table knows, if its kind stands in the text at least twice;
 * - the same short words alone on three lines, in a text that has labels.
 */
import {type LabelMatch, matchFact, matchLabel, matchMistypedLabel, normalizeLabel} from '../../match-label.ts'
import type {Line} from '../../text/lines.ts'
import {isTitleLike} from '../../text/title-like.ts'

export interface FoundLabel {
  /** Its words, without the colon. */
  words: string
  /** What opens: the row’s kind, `fact`, or the words themselves. */
  opens: string
  /** Whether the label table knows it. */
  known: boolean
  /** Characters of the line that make up the label. */
  mark: number
}

const labelled = /^([^\s:：][^:：]{0,58}?)\s*(?:：|(?<=..):(?=\s|$))/
const unknownLabel = /^\p{Lu}[\p{L}’' /-]*$/u
const least = 3

export class LabelReader {
  /** Labels with a colon that no table knows, which stand often enough. */
  readonly #repeated: Set<string>
  /** Lines without a colon, which stand often enough. */
  readonly #alone: Set<string>

  constructor(lines: Array<Line>) {
    const withColon = lines.flatMap(({text}) => labelled.exec(text)?.[1] ?? [])
    const known = withColon.filter((label) => matchLabel(label)).length
    const alone = lines.map(({text}) => text.trim()).filter((text) => isTitleLike(text) && !/^\p{N}/u.test(text))
    const kinds = often(
      [...withColon, ...alone].flatMap((label) => matchLabel(label)?.kind ?? []),
      2,
    )
    const knownAlone = alone.filter((text) => text.length >= 4 && kinds.has(matchLabel(text)?.kind ?? ''))
    const isLabelled = known + knownAlone.length >= least
    this.#repeated = often(
      withColon.filter((label) => label.split(/\s+/).length <= 5 && unknownLabel.test(label)).map(normalizeLabel),
      least,
    )
    const short = alone.filter((text) => text.split(/\s+/).length <= 6 && /^\p{L}/u.test(text)).map(normalizeLabel)
    this.#alone = new Set([
      ...knownAlone.filter((text) => matchLabel(text)?.kind !== 'question').map(normalizeLabel),
      ...(isLabelled ? often(short, least) : []),
    ])
  }

  read({text}: Line): FoundLabel | null {
    const match = labelled.exec(text)
    return match ? this.#withColon(match[1] as string, match[0].length) : this.#onItsOwn(text)
  }

  #withColon(words: string, mark: number): FoundLabel | null {
    if (matchFact(words)) return {words, opens: 'fact', known: true, mark}
    const known: LabelMatch | null = matchLabel(words) ?? matchMistypedLabel(words)
    const normal = normalizeLabel(words)
    const opens = known?.kind ?? (this.#repeated.has(normal) ? normal : null)
    return opens === null ? null : {words, opens, known: known !== null, mark}
  }

  #onItsOwn(text: string): FoundLabel | null {
    const words = text.trim()
    const normal = normalizeLabel(words)
    if (!isTitleLike(words) || !this.#alone.has(normal)) return null
    const kind = matchLabel(words)?.kind
    return {words, opens: kind ?? normal, known: kind !== undefined, mark: text.length}
  }
}

function often(words: Array<string>, times: number): Set<string> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([word, count]) => word !== '' && count >= times).map(([word]) => word))
}
