import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {checkGuide} from '../../src/build/check-guide.ts'
import {fixGuide} from '../../src/build/fix-guide.ts'
import {applyEdits, editsOf} from '../../src/lint/edits.ts'
import {rules} from '../../src/lint/rules.ts'
import {type Options, resolveOptions} from '../../src/options.ts'
import {readDocs} from './read-docs.ts'

const options: Options = {for: ['scorecards'], rules: {}}

async function check(text: string): Promise<{file: VFile; fixed: string}> {
  const file = new VFile({path: 'guide.md', value: text})
  const guide = await checkGuide(file, resolveOptions(options))
  const edits = file.messages.flatMap((message) => editsOf(message, file, guide))
  return {file, fixed: applyEdits(text, edits)}
}

const examples = rules.flatMap((rule) =>
  readDocs(rule.ruleId).examples.map((example) => ({ruleId: rule.ruleId, ...example})),
)

describe('the examples in the documentation of rules', () => {
  it.each(examples.filter(({kind}) => kind === 'Not ok'))('$ruleId: $messages', async ({ruleId, guide, messages}) => {
    const {file} = await check(guide)
    const own = file.messages.filter((message) => message.ruleId === ruleId)
    expect(messages.length).toBeGreaterThan(0)
    expect(own.map(({line, column, reason}) => `${line}:${column} ${reason}`)).toEqual(messages)
  })

  it.each(examples.filter(({kind}) => kind === 'Ok'))(
    '$ruleId is silent where all is well',
    async ({ruleId, guide}) => {
      const {file} = await check(guide)
      expect(file.messages.filter((message) => message.ruleId === ruleId).map(String)).toEqual([])
    },
  )

  it.each(examples.filter(({fixed}) => fixed !== null))('$ruleId is fixed as it says', async ({guide, fixed}) => {
    expect((await check(guide)).fixed).toBe(fixed)
  })

  it('are there for every rule that speaks without a printer', () => {
    const quiet = ['dialect', 'left-out', 'question-too-long', 'card-continued']
    const without = rules.filter(({ruleId, reportedBy, check, fix}) => {
      const own = examples.filter((example) => example.ruleId === ruleId)
      const bad = own.some(({kind}) => kind === 'Not ok')
      const good = own.some(({kind}) => kind === 'Ok')
      const repaired = own.some(({fixed}) => fixed !== null)
      if (fix && !repaired) return true
      return (check || reportedBy === 'parse') && !(bad && good) && !quiet.includes(ruleId)
    })
    expect(without.map(({ruleId}) => ruleId)).toEqual([])
  })
})

describe('the table of rules', () => {
  it('has every rule file, in order', () => {
    const files = readdirSync('src/lint/rules').map((name) => name.replace(/\.ts$/, ''))
    expect(rules.map(({ruleId}) => ruleId)).toEqual(files.sort())
  })

  it('has every rule that reading, building or linting reports', () => {
    const known = new Set(rules.map(({ruleId}) => ruleId))
    const sources = ['src/parse', 'src/build'].flatMap((folder) =>
      readdirSync(folder, {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')),
    )
    const reported = sources.flatMap((text) => Array.from(text.matchAll(/ruleId: '([^']+)'/g), ([, name]) => name))
    expect(reported.length).toBeGreaterThan(10)
    expect(reported.filter((ruleId) => !known.has(ruleId as string))).toEqual([])
  })

  it('is what the readme says', () => {
    const path = 'src/lint/readme.md'
    const readme = readFileSync(path, 'utf8')
    const rows = rules.map((rule) => {
      const {ruleId, severity, always, document, reportedBy, check} = rule
      const set = always ? `${severity}, always` : severity
      const when = [
        reportedBy === 'build' ? 'printing' : reportedBy === 'parse' && !check ? 'reading' : '',
        document ? `\`--for ${document}\`` : '',
      ].filter(Boolean)
      const options = Object.entries(rule.options ?? {}).map(([name, value]) => `\`${name}: ${value}\``)
      const cells = [
        `[\`${ruleId}\`](rules/${ruleId}.ts)`,
        set,
        rule.fix ? 'yes' : '',
        [...when, ...options].join(', '),
      ]
      return `| ${[...cells, readDocs(ruleId).summary].join(' | ')} |`
    })
    const table = ['| Rule | Severity | `--fix` | | |', '|---|---|---|---|---|', ...rows].join('\n')
    const written = readme.replace(/^\| Rule [\s\S]*?\n(?!\|)/m, `${table}\n`)
    if (process.env['UPDATE']) writeFileSync(path, written)
    else expect(readme).toBe(written)
  })
})

describe('fixes', () => {
  it('are all made at once: fixing again changes nothing', async () => {
    const fixable = examples.filter(({fixed}) => fixed !== null)
    for (const {ruleId, fixed} of fixable) {
      const {fixed: again} = await check(fixed as string)
      expect([ruleId, again]).toEqual([ruleId, fixed])
    }
  })

  it('leave a guide without any alone', async () => {
    const file = new VFile({path: 'nowhere.md', value: '# Good\n\n## Why?\n\n**Answer:** Because.\n'})
    expect(await fixGuide(file, resolveOptions(options))).toMatchObject({fixed: 0, file})
  })
})
