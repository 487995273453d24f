/** What rules can be set to, as a JSON Schema. */
import {rules} from './rules.ts'
import {severities} from './settings.ts'

export function ruleSchema(): Record<string, unknown> {
  const open = rules.filter(({always}) => !always)
  const properties = open.map(({ruleId, options = {}}) => {
    const names = Object.keys(options)
    if (names.length === 0) return [ruleId, {enum: severities}]
    const numbers = Object.fromEntries(names.map((name) => [name, {type: 'integer', minimum: 0}]))
    const map = {type: 'object', properties: numbers, additionalProperties: false}
    const pair = {type: 'array', items: [{enum: severities}, map], minItems: 1, maxItems: 2}
    return [ruleId, {anyOf: [{enum: severities}, pair]}]
  })
  return {type: 'object', properties: Object.fromEntries(properties), additionalProperties: false}
}
