/** Templates of the user’s that fail: in which file, at which line, and at which question of the guide. */
import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {dirname, join, sep} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {build} from '../../src/build.ts'
import {describeError} from '../../src/cli/terminal.ts'
import type {PackDocument} from '../../src/options/row.ts'
import {TemplateError} from '../../src/render/template-error.ts'
import {run} from '../cli/run.ts'
import {temporaryFolder} from './lighthouse.ts'

const guide = `# Bells

## Casting {#casting}

### Why bronze? {#bronze}

**Answer:** It rings.

### How is a bell that has cracked told from a sound one, without taking it down?

**Answer:** By ear.
`

let cwd: string

beforeEach(async () => {
  cwd = await temporaryFolder()
  await writeFile(join(cwd, 'bells.md'), guide)
})

/** As the command line says it. */
async function failure(template: string, source: string, document: PackDocument) {
  const path = join(cwd, 'mine', template)
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, source)
  const options = {guides: [join(cwd, 'bells.md')], documents: [document], templates: join(cwd, 'mine')}
  const error = await build({...options, out: join(cwd, 'out'), formats: ['html']}).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(TemplateError)
  return describeError(error).join('').replaceAll(`${cwd}${sep}`, '')
}

type Case = [document: PackDocument, template: string, source: string, place: string]

describe('a template that fails', () => {
  it.each<Case>([
    ['booklet', 'reader/question.hbs', '<p>{{number}}</p>\n{{#if number}}{{promtHtml}}{{/if}}', '2:17'],
    ['scorecards', 'scorecards/card.hbs', '<p>\n{{{promtHtml}}}', '2:4'],
    ['flashcards', 'flashcards/face.hbs', '<p>{{#if code}}{{secton}}{{/if}}</p>', '1:18'],
  ])('of the %s names its file and line, and question 1', async (document, template, source, place) => {
    expect(await failure(template, source, document)).toMatch(
      new RegExp(
        `^${join('mine', template)}:${place}: there is no field \`\\w+\` here; did you mean \`(?:promptHtml|section)\`, ` +
          'while setting question 1 “Why bronze\\?” \\(bells\\.md:5\\)$',
      ),
    )
  })

  it('names the question that it fails at, its words cut short', async () => {
    const source =
      '{{#if body}}{{#unless part}}{{number}}{{/unless}}{{/if}}{{#with body}}{{#each choices}}{{/each}}{{/with}}'
    const failing = `${source}{{#if code}}{{#if @root.list}}x{{/if}}{{#each @root.sheets}}{{/each}}{{/if}}`
    const only = `${failing}{{#if label}}{{nothing}}{{/if}}`
    await writeFile(join(cwd, 'bells.md'), guide.replace('### How', '### Q17. How'))
    expect(await failure('flashcards/face.hbs', only, 'flashcards')).toContain(
      'while setting question 2 “How is a bell that has cracked told from a sound one, withou…” (bells.md:9)',
    )
  })

  it('inside a block of a whole page names the question all the same', async () => {
    const source = '{{#each cards}}{{#each heard.rows}}{{/each}}{{/each}}'
    expect(
      await failure('scorecards/index.hbs', `{{#each cards}}\n{{nowhere}}{{/each}}${source}`, 'scorecards'),
    ).toContain('2:3: there is no field `nowhere` here, while setting question 1 “Why bronze?” (bells.md:5)')
  })

  it('outside of questions names none', async () => {
    expect(await failure('scorecards/kit.hbs', '{{heading}}\n {{kitt}}', 'scorecards')).toMatch(
      /^mine.scorecards.kit\.hbs:2:4: there is no field `kitt` here; did you mean `kit`$/,
    )
    expect(await failure('scorecards/kit.hbs', '{{heading.a.b}}', 'scorecards')).toContain(
      ':1:3: `b` is a field of something that is not there here; put it inside `{{#if …}}`',
    )
  })

  it.each([
    ['{{> scorecards/cards}}', '1:1: there is no partial `scorecards/cards`; did you mean `scorecards/card`'],
    ['<p>{{shout heading}}</p>', '1:4: there is no helper `shout`; there are if, unless, each, with'],
    ['\n{{#if}}x{{/if}}', '2:1: `if` takes one value; here it has 0'],
    ['{{> scorecards/kit}}', '`scorecards/kit` is inside itself without an end'],
    ['{{#if heading}}', '1:1: the file ends inside a block'],
    ['{{#if heading}}}', '1:1: this is no template'],
  ])('%j is told before or without any question', async (source, words) => {
    expect(await failure('scorecards/kit.hbs', source, 'scorecards')).toContain(words)
  })

  it('ends the command in 2, and leaves no pack', async () => {
    await mkdir(join(cwd, 'mine', 'scorecards'), {recursive: true})
    await writeFile(join(cwd, 'mine', 'scorecards', 'card.hbs'), '{{number}} {{nowhere}}')
    const {code, stderr} = await run(['bells.md', '-f', 'html', '--templates', 'mine'], {cwd})
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`error ${join('mine', 'scorecards', 'card.hbs')}:1:14: `),
    ])
    expect(await readdir(cwd)).toEqual(['bells.md', 'mine'])
  })
})
