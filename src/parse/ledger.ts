/**
 * What a guide holds that is not for its readers: contents lists, ways back to the top, badges. Each is left out of the
 * tree, and every word of it is named in a message, one for each reason.
 */
import type {Nodes} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import {visibleText} from './normalise/visible.ts'

export const reasons = {
  contents: ['contents list', 'the booklet prints its own'],
  back: ['link back to the top or the contents', 'a printed page has none'],
  navigation: ['navigation between pages', 'a printed page has none'],
  badges: ['badge', 'it tells about a repository, not about the questions'],
  button: ['words on a fold, such as “Show answer”', 'what they open is printed'],
  mark: ['mark before a question, such as `Q.` or `Question:`', 'questions are numbered in print'],
  head: ['head of a table of questions', 'each row is a question of its own'],
  comment: ['comment', 'it speaks to whoever imports the file'],
  repeat: ['line that repeats the one before it', 'it stands there once'],
  rule: ['ruler or mark of a flashcard', 'the cards are cut apart'],
} as const

export type Reason = keyof typeof reasons

export class Ledger {
  readonly #entries = new Map<Reason, Array<{words: string; position: Position | undefined}>>()

  leaveOut(reason: Reason, what: Nodes | string, position?: Position): void {
    const words = typeof what === 'string' ? what : visibleText(what)
    if (!words.trim()) return
    const entries = this.#entries.get(reason) ?? []
    entries.push({words, position: position ?? (typeof what === 'string' ? undefined : what.position)})
    this.#entries.set(reason, entries)
  }

  reportTo(file: VFile): void {
    for (const [reason, entries] of this.#entries) {
      const [what, why] = reasons[reason]
      const times = entries.length > 1 ? `, ${entries.length} times` : ''
      report(file, {
        severity: 'info',
        ruleId: 'left-out',
        reason: `Unexpected ${what}${times}, expected questions and what belongs to them`,
        place: entries.find((entry) => entry.position)?.position,
        actual: entries.map((entry) => entry.words).join('\n'),
        note: `Left out of the documents: ${why}.`,
      })
    }
  }
}
