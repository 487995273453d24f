import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parseConfig, readConfig, withConfig} from '../../src/build/read-config.ts'
import {OptionError} from '../../src/options.ts'
import {temporaryFolder} from './lighthouse.ts'

describe('a config file', () => {
  it('sets rules, in YAML or JSON', () => {
    const rules = {'label-typo': 'off', 'text-outside-questions': ['info', {maxWords: 9}]}
    expect(
      parseConfig('rules:\n  label-typo: off\n  text-outside-questions: [info, {maxWords: 9}]\n', 'c.yaml'),
    ).toEqual({rules})
    expect(parseConfig(JSON.stringify({rules}), 'c.json')).toEqual({rules})
    expect(parseConfig('', 'c.yaml')).toEqual({})
    expect(parseConfig('# nothing yet\nrules:\n', 'c.yaml')).toEqual({rules: {}})
  })

  it.each([
    ['rules:\n  label-typo: off\ntheme: dark\n', '3:1: `theme` is no option; there is rules.'],
    ['rules:\n  no-typo: off\n', '2:3: the rule `no-typo` is no rule; there are'],
    ['rules:\n\n  label-typo: loud\n', '3:3: the rule `label-typo` is `"loud"`; it can be off, info, warning, error.'],
    ['rules:\n  label-typo:\n', '2:3: the rule `label-typo` is `null`'],
    ['rules: off\n', '1:8: this is no map'],
    ['- rules\n', '1:1: this is no map'],
    ['{"rules": {"label-typo": "off",}', '1:'],
    ['rules:\n  label-typo: off\n  label-typo: info\n', '3:3: Map keys must be unique'],
    ['__proto__: 1\n', '1:1: `__proto__` is no option'],
  ])('is refused with file, line and column: %j', (text, words) => {
    const refuse = (): unknown => parseConfig(text, 'c.yaml')
    expect(refuse).toThrow(OptionError)
    expect(refuse).toThrow(`c.yaml:${words}`)
  })

  it('that is named has to be there', async () => {
    const folder = await temporaryFolder()
    await expect(readConfig(join(folder, 'none.yaml'))).rejects.toThrow(/none\.yaml: there is no such file/)
    await expect(readConfig(folder)).rejects.toThrow(OptionError)
  })

  it('gives way to rules given beside it', async () => {
    const config = join(await temporaryFolder(), 'c.yaml')
    await writeFile(config, 'rules:\n  label-typo: off\n  image: error\n')
    const {rules} = await withConfig({config, rules: {image: 'info'}})
    expect(rules).toEqual({'label-typo': 'off', image: 'info'})
  })
})
