/** One rule: what it looks for in a guide. Its header comment is its documentation. */
import type {VFile} from 'vfile'
import {type Finding, report} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'

export interface Rule {
  /** Permanent and kebab-case, as messages bear it. */
  ruleId: string
  severity: Finding['severity']
  check(guide: Guide): Array<Omit<Finding, 'ruleId' | 'severity'>>
}

export function runRule(rule: Rule, guide: Guide, file: VFile): void {
  for (const finding of rule.check(guide)) {
    report(file, {...finding, ruleId: rule.ruleId, severity: rule.severity})
  }
}
