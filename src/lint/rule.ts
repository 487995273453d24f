/** One rule: what it looks for in a guide. Its header comment is its documentation, and its examples are tested. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Finding, Severity} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'

/** A change to the text of a guide: what stands between two offsets becomes `text`. */
export interface Edit {
  from: number
  to: number
  text: string
}

export type Found = Omit<Finding, 'ruleId' | 'severity'>

/** Numbers by name, such as how many words are too many. */
export type RuleOptions = Readonly<Record<string, number>>

export interface Rule {
  /** Permanent and kebab-case, as messages bear it. */
  ruleId: string
  /** What holds where a config says nothing. */
  severity: Severity
  /** Whose messages these are, where they are not (only) the rule’s own: the table knows them so that a config may. */
  reportedBy?: 'parse' | 'build'
  /** Nothing good could be printed, so no config can change it. */
  always?: boolean
  /** Checked only for guides that shall become this document. */
  document?: 'scorecards'
  /** What a config can set, with what holds where it does not. */
  options?: RuleOptions
  check?(guide: Guide, file: VFile, options: RuleOptions): Array<Found>
  /** The edits that settle a message of this rule; none where they would not be safe. */
  fix?(message: VFileMessage, file: VFile, guide: Guide): Array<Edit>
}
