import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {report, type Severity, severityOf} from '../../src/guide/report.ts'
import {lintGuide} from '../../src/lint/lint-guide.ts'
import {rules} from '../../src/lint/rules.ts'
import {applySettings, problemOf, resolveRules} from '../../src/lint/settings.ts'
import {OptionError, resolveOptions} from '../../src/options.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'

function severitiesOf(file: VFile): Array<[string | undefined, Severity]> {
  return file.messages.map((message) => [message.ruleId, severityOf(message)])
}

function reported(...messages: Array<[ruleId: string, severity: Severity]>): VFile {
  const file = new VFile('')
  for (const [ruleId, severity] of messages) report(file, {ruleId, severity, reason: 'x'})
  return file
}

describe('the severity of rules', () => {
  it('is what their files say where nothing is given', () => {
    const settings = resolveRules()
    expect(Object.keys(settings)).toEqual(rules.map(({ruleId}) => ruleId))
    expect(settings['label-typo']).toEqual({severity: 'warning', options: {}})
    expect(settings['text-outside-questions']?.options).toEqual({maxWords: 200})
  })

  it('can be set, for what reading reports as well', () => {
    const file = new VFile('## Why?\n\n**Sampl answer:** Because.\n\n## Who?\n\n**Sample anser:** Me.\n\n**Tip:**\n')
    const given = {'label-typo': 'error', 'empty-part': 'info'}
    lintGuide(parseGuide(file), file, {rules: resolveRules(given)})
    expect(severitiesOf(file)).toContainEqual(['label-typo', 'error'])
    expect(severitiesOf(file)).toContainEqual(['empty-part', 'info'])
    expect(severitiesOf(file).filter(([, severity]) => severity === 'warning')).toEqual([])
  })

  it('can be off, and changes nothing a second time', () => {
    const settings = resolveRules({'label-typo': 'off', image: 'info', 'left-out': 'error'})
    const file = reported(
      ['label-typo', 'warning'],
      ['image', 'warning'],
      ['left-out', 'info'],
      ['stranger', 'warning'],
    )
    applySettings(file, settings)
    const once = severitiesOf(file)
    expect(once).toEqual([
      ['image', 'info'],
      ['left-out', 'error'],
      ['stranger', 'warning'],
    ])
    applySettings(file, settings)
    expect(severitiesOf(file)).toEqual(once)
  })

  it('leaves errors of rules that usually warn: something could not be printed', () => {
    const file = reported(['card-room', 'error'], ['card-room', 'warning'], ['nesting-too-deep', 'error'])
    applySettings(file, resolveRules({'card-room': 'off', 'nesting-too-deep': 'off'}))
    expect(severitiesOf(file)).toEqual([
      ['card-room', 'error'],
      ['nesting-too-deep', 'error'],
    ])
  })

  it('passes options to the rule', () => {
    const text = `# Bees\n\n${'word '.repeat(30)}\n\n## Why?\n\n**Answer:** Because.\n`
    const found = (maxWords: number): number => {
      const file = new VFile(text)
      lintGuide(parseGuide(file), file, {rules: resolveRules({'text-outside-questions': ['info', {maxWords}]})})
      return file.messages.filter(({ruleId}) => ruleId === 'text-outside-questions').length
    }
    expect([found(29), found(30)]).toEqual([1, 0])
  })

  it.each<[string, unknown, RegExp]>([
    ['labeltypo', 'off', /is no rule; there are .*label-typo/],
    ['label-typo', 'fatal', /is `"fatal"`; it can be off, info, warning, error$/],
    ['label-typo', ['off', {}, 1], /it can be off/],
    ['label-typo', 2, /is `2`/],
    ['label-typo', null, /is `null`/],
    ['label-typo', ['info', {maxWords: 3}], /takes no options/],
    ['text-outside-questions', 'loud', /or \[severity, \{maxWords: number\}\]/],
    ['text-outside-questions', ['info', {words: 3}], /has no option `words`; it takes maxWords/],
    ['text-outside-questions', ['info', {maxWords: '3'}], /has `maxWords: 3`; it is a whole number/],
    ['text-outside-questions', ['info', 3], /no `key: value` lines/],
    ['no-questions', 'off', /is always an error/],
    ['front-matter', 'warning', /is always an error/],
    ['constructor', 'off', /is no rule/],
  ])('cannot be anything: %s %j', (ruleId, value, words) => {
    expect(problemOf(ruleId, value)).toMatch(words)
    expect(() => resolveOptions({rules: {[ruleId]: value}})).toThrow(OptionError)
  })

  it('may be given for every rule that is not fixed', () => {
    for (const {ruleId, always} of rules)
      if (!always) expect([ruleId, problemOf(ruleId, 'off')]).toEqual([ruleId, null])
  })
})
