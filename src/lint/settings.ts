/** What each rule is set to: `off`, a severity, or `[severity, {option: number}]`. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {fatalOf, type Severity, severityOf} from '../guide/report.ts'
import type {Rule, RuleOptions} from './rule.ts'
import {rules} from './rules.ts'

export interface RuleSetting {
  severity: Severity | 'off'
  options: RuleOptions
}

/** By ruleId; every rule has one. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

export const severities: ReadonlyArray<RuleSetting['severity']> = ['off', 'info', 'warning', 'error']

/** Fills in what is not given. What `problemOf` objects to must not get here. */
export function resolveRules(given: Readonly<Record<string, unknown>> = {}): RuleSettings {
  return Object.fromEntries(
    rules.map((rule) => {
      const [severity, options] = [given[rule.ruleId] ?? rule.severity].flat() as [
        RuleSetting['severity'],
        RuleOptions?,
      ]
      return [rule.ruleId, {severity, options: {...rule.options, ...options}}]
    }),
  )
}

/** Why a rule cannot be set to a value, in words that follow its name; `null` where it can. */
export function problemOf(ruleId: string, value: unknown): string | null {
  const rule = rules.find((item) => item.ruleId === ruleId)
  if (!rule) return `is no rule; there are ${rules.map((item) => item.ruleId).join(', ')}`
  if (rule.always) return `is always ${rule.severity === 'error' ? 'an error' : rule.severity}: it cannot be set`
  const [severity, options, ...more] = Array.isArray(value) ? value : [value]
  if (!severities.includes(severity) || more.length > 0) {
    const words = `is \`${JSON.stringify(value)}\`; it can be ${severities.join(', ')}`
    return rule.options ? `${words}, or [severity, {${Object.keys(rule.options).join(', ')}: number}]` : words
  }
  return options === undefined ? null : optionsProblem(rule, options)
}

function optionsProblem(rule: Rule, options: unknown): string | null {
  const known = rule.options ?? {}
  if (Object.keys(known).length === 0) return 'takes no options'
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    return `has options that are no \`key: value\` lines; it takes ${Object.keys(known).join(', ')}`
  }
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) return `has no option \`${name}\`; it takes ${Object.keys(known).join(', ')}`
    if (!Number.isInteger(value) || value < 0) return `has \`${name}: ${value}\`; it is a whole number`
  }
  return null
}

/**
 * Gives messages the severity that their rule is set to, and removes those of rules that are off. A message graver than
 * its rule usually is stays as it is: it tells of something that could not be printed. Doing it twice changes nothing.
 */
export function applySettings(file: VFile, settings: RuleSettings): void {
  const kept: Array<VFileMessage> = []
  for (const message of file.messages) {
    const rule = rules.find((item) => item.ruleId === message.ruleId)
    const severity = rule && settings[rule.ruleId]?.severity
    const open = rule && severity && !rule.always && gravity(severityOf(message)) <= gravity(rule.severity)
    if (open && severity === 'off') continue
    if (open && severity !== rule.severity) message.fatal = fatalOf(severity as Severity)
    kept.push(message)
  }
  file.messages.splice(0, file.messages.length, ...kept)
}

function gravity(severity: Severity): number {
  return severities.indexOf(severity)
}
