import {readdirSync, readFileSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import Handlebars from 'handlebars'
import {beforeEach, describe, expect, it} from 'vitest'
import {TemplateError} from '../../src/render/template-error.ts'
import {loadTemplates} from '../../src/render/templates.ts'
import {temporaryFolder} from '../build/lighthouse.ts'

const ours = fileURLToPath(new URL('../../templates', import.meta.url))
const names = readdirSync(ours, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.hbs'))

interface Unescaped {
  name: string
  inside: 'style' | 'body'
}

/** The names that a template prints as they are. */
function unescapedIn(source: string): Array<Unescaped> {
  const found: Array<Unescaped> = []
  class Collector extends Handlebars.Visitor {
    override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
      const {original} = statement.path as hbs.AST.PathExpression
      const before = source.split('\n').slice(0, statement.loc.start.line).join('\n')
      const inside = before.lastIndexOf('<style>') > before.lastIndexOf('</style>') ? 'style' : 'body'
      if (!statement.escaped) found.push({name: original, inside})
      super.MustacheStatement(statement)
    }
  }
  new Collector().accept(Handlebars.parse(source))
  return found
}

describe('our templates', () => {
  it.each(names)('%s prints nothing unescaped but what is named Html or Css', (name) => {
    const source = readFileSync(join(ours, name), 'utf8')
    const wrong = unescapedIn(source).filter(({name: field}) => !/(?:Html|Css|(?:^|\.)html)$/.test(field))
    expect(wrong).toEqual([])
    for (const {name: field, inside} of unescapedIn(source)) {
      if (field.endsWith('Css') && name.endsWith('index.hbs')) expect(inside, field).toBe('style')
      if (/html$/i.test(field)) expect(inside, field).toBe('body')
    }
  })

  it.each(names)('%s has quotes around every attribute, no script and no address of its own', (name) => {
    const source = readFileSync(join(ours, name), 'utf8')
    expect(source).not.toMatch(/\s[\w-]+=\{\{/)
    expect(source).not.toMatch(/<script|\son[a-z]+=|javascript:/i)
    expect(source).not.toMatch(/(?:src|href)="(?!#|\{\{)/)
    expect(source).not.toMatch(/\b(?:https?:)?\/\/\w/)
  })

  it('have style sheets that fetch nothing', () => {
    const sheets = readdirSync(ours, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.css'))
    expect(sheets.length).toBeGreaterThan(3)
    for (const name of sheets) expect(readFileSync(join(ours, name), 'utf8'), name).not.toMatch(/url\(|@import/)
  })

  it('all load', () => {
    expect(loadTemplates().overrides).toEqual([])
  })
})

describe('a folder of the user’s', () => {
  let folder: string

  beforeEach(async () => {
    folder = await temporaryFolder()
    await mkdir(join(folder, 'x'))
  })

  const write = (name: string, source: string): Promise<void> => writeFile(join(folder, name), source)
  const render = (source: string, view: object): Promise<string> =>
    write('x/y.hbs', source).then(() => loadTemplates(folder).render('x/y', view))

  async function refusal(source: string, view: object = {}): Promise<TemplateError> {
    const error = await render(source, view).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(TemplateError)
    return error as TemplateError
  }

  it('takes the place of ours, file by file', async () => {
    await write('tokens.css', 'mine')
    const templates = loadTemplates(folder)
    expect(templates.style('tokens.css')).toBe('mine')
    expect(templates.style('booklet/style.css')).toBe(loadTemplates().style('booklet/style.css'))
    expect(templates.overrides).toEqual([{name: 'tokens.css', source: 'mine'}])
  })

  it('escapes what it prints', async () => {
    expect(await render('<p>{{a}}</p>', {a: '<b>&"'})).toBe('<p>&lt;b&gt;&amp;&quot;</p>')
  })

  it('reaches partials, ours and its own', async () => {
    await write('x/part.hbs', '[{{a}}]')
    expect(await render('{{> x/part}}', {a: 1})).toBe('[1]')
  })

  it.each([
    ['a name that is not there', '{{nothing}}', {}],
    ['a helper that is not there', '{{shout "x"}}', {}],
    ['the log', '{{log "x"}}', {}],
    ['a look-up by data', '{{lookup this "a"}}', {a: 1}],
    ['a partial that is not there', '{{> x/none}}', {}],
    ['a partial in itself', '{{> x/y}}', {}],
    ['a block that does not end', '{{#if a}}', {a: 1}],
  ])('is refused %s', async (_, source, view) => {
    const {message, path} = await refusal(source, view)
    expect(path).toBe(join(folder, 'x/y.hbs'))
    expect(message).not.toContain('\n')
    expect(message).not.toBe('')
  })

  it.each([
    ['a partial whose name comes from data', '<p>{{> (name)}}', {name: 'x/part'}],
    ['a decorator', '<p>{{* x}}', {}],
    ['a decorator', '<p>{{#*inline "x"}}y{{/inline}}', {}],
  ])('is refused %s before anything is rendered', async (what, source, view) => {
    expect(await refusal(source, view)).toMatchObject({message: `${what} is not allowed`, place: {line: 1, column: 4}})
  })

  it('is told the line of a mistake', async () => {
    expect((await refusal('<p>\n\n{{#if}\n')).place).toMatchObject({line: 3})
    expect((await refusal('<p>\n {{nothing}}')).place).toEqual({line: 2, column: 4})
    expect((await refusal('<p>\n\n  {{* x}}')).place).toEqual({line: 3, column: 3})
  })

  it.each([
    '{{constructor}}',
    '{{a.constructor}}',
    '{{a.__proto__.b}}',
    '{{#with a.constructor as |c|}}{{c.name}}{{/with}}',
  ])('has no way to prototypes: %s', async (source) => {
    const outcome = await render(source, {a: {}}).catch((error: unknown) => error)
    if (typeof outcome === 'string') expect(outcome).toBe('')
    else expect(outcome).toBeInstanceOf(TemplateError)
  })

  it('has to be a folder', () => {
    expect(() => loadTemplates(join(folder, 'nowhere'))).toThrow('there is no such folder')
  })
})
