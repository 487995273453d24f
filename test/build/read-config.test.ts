import {mkdir, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {locateConfig} from '../../src/build/config/locate.ts'
import {describeConfig} from '../../src/build/describe-config.ts'
import {type Config, optionsFor, parseConfig, readConfig, readLayers} from '../../src/build/read-config.ts'
import {OptionError, resolveOptions} from '../../src/options.ts'
import {temporaryFolder} from './lighthouse.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const parse = (text: string, path = 'c.yaml'): Promise<Config> => parseConfig({path, folder: '.', text, key: null})

describe('a config file', () => {
  it('sets rules, in YAML or JSON', async () => {
    const rules = {'label-typo': 'off', 'text-outside-questions': ['info', {maxWords: 9}]}
    const yaml = 'rules:\n  label-typo: off\n  text-outside-questions: [info, {maxWords: 9}]\n'
    expect((await parse(yaml)).options.rules).toEqual(rules)
    expect((await parse(JSON.stringify({rules}), 'c.json')).options.rules).toEqual(rules)
    expect((await parse('')).options).toEqual({})
    expect((await parse('# nothing yet\nrules:\n')).options).toEqual({rules: {}})
  })

  it('says every kind of option: for all, for a document, for a guide', async () => {
    const {options, perGuide} = await parse(
      'paper: letter\nlimit: 3\nshuffle: true\ntopics: dns\nquestions: [1, 4-7]\nbooklet: {paper: a5}\n' +
        'flashcards:\n  sides: fronts\nperGuide:\n  guides/*.md: {minutes: 45, scorecards: {role: Keeper}}\n',
    )
    expect(options).toMatchObject({topics: ['dns'], questions: ['1', '4-7'], booklet: {paper: 'a5'}})
    expect(resolveOptions(options)).toMatchObject({
      bookletPaper: {name: 'a5'},
      sheetPaper: {name: 'letter'},
      cards: {stock: {id: 'letter-8'}, sides: 'fronts'},
      selection: {limit: 3, shuffle: 'studypack', topics: ['dns']},
    })
    expect(perGuide).toEqual([
      {key: 'guides/*.md', glob: join('guides', '*.md'), options: {minutes: 45, scorecards: {role: 'Keeper'}}},
    ])
  })

  it.each([
    ['rules:\n  label-typo: off\nthem: dark\n', '3:1: `them` is no option here; '],
    ['papr: a4\n', '1:1: `papr` is no option here; did you mean `paper`.'],
    ['config: x\n', '1:1: `config` is no option here'],
    ['rules:\n  no-typo: off\n', '2:3: the rule `no-typo` is no rule; there are'],
    ['rules:\n\n  label-typo: loud\n', '3:3: the rule `label-typo` is `"loud"`; it can be off, info, warning, error.'],
    ['rules:\n  label-typo:\n', '2:3: the rule `label-typo` is `null`'],
    ['rules: off\n', '1:8: this is no map'],
    ['- rules\n', '1:1: this is no map'],
    ['{"rules": {"label-typo": "off",}', '1:'],
    ['rules:\n  label-typo: off\n  label-typo: info\n', '3:3: Map keys must be unique'],
    ['__proto__: 1\n', '1:1: `__proto__` is no option here'],
    ['out: out\nstrict: yes please\n', '2:9: `strict` is `"yes please"`; it is true or false.'],
    ['limit: 0\n', '1:8: `limit` is `0`; it is a whole number above 0.'],
    ['limit: [3]\n', '1:8: `limit` is `[3]`; it is a whole number above 0.'],
    ['paper: a9\n', '1:8: `paper` is `a9`; it can be a3'],
    ['documents: [booklet, cards]\n', '1:12: `documents` has `cards`; it can be booklet'],
    ['flashcards:\n  sides: both\n', '2:10: `sides` has `both`; it can be duplex'],
    ['booklet:\n  sides: fronts\n', '2:3: `sides` is no option here'],
    ['perGuide:\n  a.md:\n    out: x\n', '3:5: `out` is no option here'],
    ['perGuide:\n  a.md:\n    minutes: soon\n', '3:14: `minutes` is `soon`; it is a whole number above 0.'],
  ])('is refused with file, line and column: %j', async (text, words) => {
    const error = await parse(text).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(OptionError)
    expect((error as Error).message).toContain(`c.yaml:${words}`)
  })

  it('that is named has to be there', async () => {
    const folder = await temporaryFolder()
    await expect(readConfig(join(folder, 'none.yaml'))).rejects.toThrow(/none\.yaml: there is no such file/)
    await expect(readConfig(folder)).rejects.toThrow(OptionError)
  })

  it('sees paths from its own folder', async () => {
    const folder = await temporaryFolder()
    await writeFile(
      join(folder, 'c.yaml'),
      'guides: [a.md, "-"]\ntemplates: mine\nbrowser: ws://127.0.0.1:9\nout: packs\n',
    )
    const {options} = (await readConfig(join(folder, 'c.yaml'))) as Config
    expect(options).toEqual({
      guides: [join(folder, 'a.md'), '-'],
      templates: join(folder, 'mine'),
      browser: ['ws://127.0.0.1:9'],
      out: join(folder, 'packs'),
    })
  })

  it('may be a key of package.json, with places there', async () => {
    const folder = await temporaryFolder()
    const manifest = join(folder, 'package.json')
    await writeFile(manifest, '{\n\t"name": "x"\n}\n')
    expect(locateConfig(undefined, folder)).toBeNull()
    await writeFile(manifest, '{\n\t"name": "x",\n\t"studypack": {\n\t\t"paper": "a9"\n\t}\n}\n')
    await expect(readConfig(manifest)).rejects.toThrow(`${manifest}:4:12: \`paper\` is \`a9\``)
    expect(locateConfig(undefined, folder)?.path).toBe(manifest)
  })

  it('may be a program', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'studypack.config.mjs')
    await writeFile(path, 'export default {limit: 2 + 1}')
    expect((await readConfig(path))?.options).toEqual({limit: 3})
    await writeFile(join(folder, 'wrong.mjs'), 'export default {flashcards: {sides: 3}}')
    await expect(readConfig(join(folder, 'wrong.mjs'))).rejects.toThrow(
      'wrong.mjs: in `flashcards.sides`: `sides` is `3`',
    )
    await writeFile(join(folder, 'empty.mjs'), 'export const limit = 3')
    await expect(readConfig(join(folder, 'empty.mjs'))).rejects.toThrow('write `export default {…}`')
  })

  it('may be a program in TypeScript, with files of its own and with our types', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'studypack.config.ts')
    await mkdir(join(folder, 'node_modules'))
    await symlink(root, join(folder, 'node_modules', 'studypack'), 'junction')
    await writeFile(join(folder, 'topics.ts'), 'export const topics: Array<string> = ["bells"]')
    await writeFile(
      path,
      "import {type Config, defineConfig} from 'studypack/config'\nimport {topics} from './topics.ts'\n" +
        "const own = {limit: 3, topics} satisfies Config\nexport default defineConfig({...own, flashcards: {sides: 'fronts'}})\n",
    )
    expect((await readConfig(path))?.options).toEqual({limit: 3, topics: ['bells'], flashcards: {sides: 'fronts'}})
    await writeFile(path, 'export default {limit: 0 as number}')
    await expect(readConfig(join(folder, '.', 'studypack.config.ts'))).rejects.toThrow('in `limit`: `limit` is `0`')
    await writeFile(join(folder, 'wrong.ts'), 'const x: = 1')
    await expect(readConfig(join(folder, 'wrong.ts'))).rejects.toThrow(
      (process.features as {typescript?: unknown}).typescript ? /wrong\.ts: \S/ : /wrong\.ts:1:9: Unexpected token\.$/,
    )
  })

  it('is one of a folder, not two', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'studypack.config.json'), '{}')
    await writeFile(join(folder, 'studypack.config.yaml'), '')
    expect(() => locateConfig(undefined, folder)).toThrow('keep one, or name one with --config')
  })
})

describe('options from several', () => {
  it('hold by who is nearest: flags, the guide’s own, the config, ours', async () => {
    const folder = await temporaryFolder()
    const config = join(folder, 'c.yaml')
    await writeFile(
      config,
      'rules:\n  label-typo: off\n  image: error\nminutes: 30\nbooklet: {paper: a4}\nperGuide:\n  a*.md:\n    minutes: 45\n',
    )
    await writeFile(join(folder, 'a1.md'), '')
    const layers = await readLayers({config, paper: 'letter', rules: {image: 'info'}})
    const [all, own] = [optionsFor(layers), optionsFor(layers, join(folder, 'a1.md'))]
    expect(all.rules).toEqual({'label-typo': 'off', image: 'info'})
    expect([all.minutes, own.minutes]).toEqual([30, 45])
    expect(resolveOptions(all).bookletPaper.name).toBe('letter')
    expect(optionsFor(layers, join(folder, 'b.md')).minutes).toBe(30)

    const held = new Map(describeConfig(layers, join(folder, 'a1.md')).map((item) => [item.name, item]))
    expect(held.get('paper')).toEqual({name: 'paper', value: 'letter', from: 'flag'})
    expect(held.get('minutes')).toEqual({name: 'minutes', value: 45, from: `${config}:8:5`})
    expect(held.get('sides')).toEqual({name: 'sides', value: 'duplex', from: 'default'})
    expect(held.has('booklet.paper')).toBe(false)
  })
})
