/** Guide → messages. The tree is not changed. */
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'
import {rules} from './rules.ts'
import {applySettings, type RuleSettings, resolveRules} from './settings.ts'

export interface LintOptions {
  /** What each rule is set to; without them every rule does what its file says. */
  rules?: RuleSettings | undefined
  /** The documents that the guide shall become, for rules about one of them. */
  documents?: ReadonlyArray<string> | undefined
}

/** Adds messages to the file, and gives those that reading the guide has left there the severity they are set to. */
export function lintGuide(guide: Guide, file: VFile, options: LintOptions = {}): void {
  const settings = options.rules ?? resolveRules()
  for (const rule of rules) {
    const setting = settings[rule.ruleId]
    if (!setting || setting.severity === 'off') continue
    if (rule.document && !options.documents?.includes(rule.document)) continue
    for (const found of rule.check?.(guide, file, setting.options) ?? []) {
      report(file, {...found, ruleId: rule.ruleId, severity: setting.severity})
    }
  }
  applySettings(file, settings)
}
