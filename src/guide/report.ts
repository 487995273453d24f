/** Messages to the author of a guide: VFile messages in one form. */
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** `error` keeps a pack from being printed, `warning` does so under `--strict`, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  severity: Severity
  /** Permanent and kebab-case: people switch rules by it. */
  ruleId: string
  /** “Unexpected X, expected Y”, in Markdown, without path or line. */
  reason: string
  place?: Point | Position | null | undefined
  /** What stands in the guide, where a message should carry words that the tree does not. */
  actual?: string | undefined
  expected?: Array<string> | undefined
  /** What to do, when the reason does not say it. */
  note?: string | undefined
}

/** Adds a message to the file; never throws. */
export function report(file: VFile, finding: Finding): VFileMessage {
  const message = file.message(finding.reason, {
    place: finding.place,
    ruleId: finding.ruleId,
    source: 'studypack',
  })
  message.fatal = fatalOf(finding.severity)
  if (finding.actual !== undefined) message.actual = finding.actual
  if (finding.expected) message.expected = finding.expected
  if (finding.note) message.note = finding.note
  return message
}

/** How a VFile message says its severity. */
export function fatalOf(severity: Severity): boolean | undefined {
  return severity === 'info' ? undefined : severity === 'error'
}

/** The severity of a message, whoever made it. */
export function severityOf(message: VFileMessage): Severity {
  if (message.fatal) return 'error'
  return message.fatal === false ? 'warning' : 'info'
}
