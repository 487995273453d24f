/** What is said about cards: messages of the file that a card came in. */
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {report, type Severity} from '../guide/report.ts'

const severities = {
  /** The card cannot be used, or nobody could tell what it says. */
  'card-unreadable': 'error',
  'card-mixed': 'error',
  'card-duplicate': 'error',
  'card-value': 'error',
  /** The card is used, and something on it is not. */
  'card-unclear': 'warning',
  'card-blank': 'warning',
  'card-incomplete': 'warning',
  'card-repeated': 'info',
  'card-note': 'info',
} as const satisfies Record<string, Severity>

export type CardRule = keyof typeof severities

export function tell(file: VFile, ruleId: CardRule, reason: string, more: {place?: Point; note?: string} = {}): void {
  report(file, {severity: severities[ruleId], ruleId, reason, ...more})
}

/** “3”, “3 and 4”, “3, 4 and 7” */
export function numbered(numbers: ReadonlyArray<number>): string {
  return new Intl.ListFormat('en-GB').format(numbers.map(String))
}
