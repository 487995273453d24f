import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import type {BuiltGuide} from '../../src/build/types.ts'
import {build} from '../../src/build.ts'
import type {Options} from '../../src/options.ts'
import {readPdf} from '../print/read-pdf.ts'
import {openSink, type Sink} from '../print/sink.ts'
import {temporaryFolder} from './lighthouse.ts'

let sink: Sink
let folder: string

beforeAll(async () => {
  sink = await openSink()
})
afterAll(() => sink.close())
beforeEach(async () => {
  folder = await temporaryFolder()
})

async function buildText(text: string, options: Options = {}): Promise<BuiltGuide> {
  const guide = join(folder, 'guide.md')
  await writeFile(guide, text)
  const {guides} = await build({guides: [guide], out: join(folder, 'out'), ...options})
  return guides[0] as BuiltGuide
}

const written = ({guide}: BuiltGuide, name: string): Promise<Buffer> =>
  readFile(join(folder, 'out', guide.identifier, name))

describe('a guide that asks for things', () => {
  it('gets none of them, and every picture that it asked for is named at its line', async () => {
    const secret = join(folder, '..', 'secret.png')
    const lines = [
      '# Hostile',
      '',
      '## Is anybody there?',
      '',
      `**Answer:** ![from the network](${sink.address}/img)`,
      '',
      `![from this machine](${pathToFileURL(secret).href})`,
      '',
      '![from above](../secret.png)',
      '',
      '![from inside](data:image/gif;base64,R0lGODlhAQABAAAAACw=)',
      '',
      `<img src="${sink.address}/raw"><iframe src="${sink.address}/frame"></iframe>`,
      `<link rel="stylesheet" href="${sink.address}/css"><style>@import "${sink.address}/import";</style>`,
      `<meta http-equiv="refresh" content="0; url=${sink.address}/refresh">`,
      `<div style="background: url(${sink.address}/background)">Still <b>readable</b>.</div>`,
      '',
      `<script>fetch("${sink.address}/script")</script>`,
    ]
    const built = await buildText(lines.join('\n'), {documents: ['booklet']})
    expect(sink.hits).toEqual([])
    const pictures = built.file.messages.filter(({ruleId}) => ruleId === 'image')
    expect(pictures.map(({line}) => line)).toEqual([5, 7, 9, 11, 13])
    const {pages} = await readPdf(await written(built, 'booklet.pdf'))
    const text = pages.map((page) => page.text).join('\n')
    for (const words of ['[from the network]', '[from this machine]', '[from above]', 'Still readable.']) {
      expect(text.replace(/\s+/g, ' ')).toContain(words)
    }
    const html = withoutOurs(String(await written(built, 'booklet.html')))
    expect(html).not.toMatch(/<(?:script|iframe|link|img|base|object|form)\b/i)
    expect(html).not.toMatch(/\son\w+\s*=/i)
    expect(html).not.toMatch(/(?:src|href|url\()\s*=?\s*["']?(?:http:\/\/127|file:|javascript:)/i)
  })
})

describe('every page', () => {
  it('begins with a policy that allows nothing from outside, and no script but ours by its hash', async () => {
    const built = await buildText('# Good\n\n## Why?\n\n**Answer:** Because.\n', {formats: ['html']})
    for (const name of ['booklet.html', 'scorecards.html', 'flashcards.html', 'study.html']) {
      const html = String(await written(built, name))
      const [, policy] = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? []
      expect(policy, name).toContain("default-src 'none'")
      expect(policy?.replace(/script-src 'sha256-[^']+';/, ''), name).not.toMatch(/script-src|https?:|\*|unsafe-eval/)
      expect(html.match(/<meta http-equiv/g)).toHaveLength(1)
      expect(withoutOurs(html)).not.toContain('<script')
    }
  })
})

describe('front matter', () => {
  it.each(['---js', '---javascript', '---JS', '---coffee', ';;;', '+++'])(
    'of kind %s is refused and never run',
    async (fence) => {
      const marker = join(folder, 'marker')
      const code = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran')`
      const text = `${fence}\n{title: ${code}}\n---\n\n# Title\n\n## Why?\n\n**Answer:** Because.\n`
      const {file, paths} = await buildText(text, {formats: ['html']})
      expect(existsSync(marker)).toBe(false)
      expect(paths).toEqual([])
      expect(file.messages.some(({fatal, line, ruleId}) => fatal && line === 1 && ruleId === 'front-matter')).toBe(true)
    },
  )

  it('is data: tags of YAML that make functions make none, and no key is an option', async () => {
    const lines = ['---', 'title: Good', 'browser: /bin/false', 'out: /elsewhere', 'templates: /etc', '---']
    const built = await buildText(`${lines.join('\n')}\n\n## Why?\n\n**Answer:** Because.\n`, {formats: ['html']})
    expect(built.paths.every((path) => path.startsWith(join(folder, 'out', 'good')))).toBe(true)
    expect(built.file.messages.map(({line, ruleId}) => `${line} ${ruleId}`)).toEqual([
      '3 front-matter-key',
      '4 front-matter-key',
      '5 front-matter-key',
    ])
  })
})

describe('text that looks like a template', () => {
  const strange = [
    '{{constructor}}',
    '{{{this}}}',
    '{{#each this}}x{{/each}}',
    '{{> booklet/index}}',
    '{{lookup this "constructor"}}',
    '{{__proto__.polluted}}',
    '#{7*7}',
    '<%= 7*7 %>',
  ]

  it('stays text in every place it can stand in', async () => {
    const all = strange.map((item) => `\`${item}\``).join(' ')
    const text = [
      '---',
      'title: "{{constructor}} & <b>bold</b> \\"quoted\\" </style><script>x</script>"',
      'author: "{{{author}}}"',
      'identifier: strange',
      '---',
      '',
      '## Section {{this}} </style> {#section}',
      '',
      '### What is {{constructor}} to you? {#what}',
      '**Topics:** {{topics}} · **Minutes:** 3',
      '',
      `**Answer:** ${all}`,
      '',
      '**In short:** {{brief}}',
      '',
      '**Follow-ups:**',
      '- {{followUp}}',
    ]
    const built = await buildText(text.join('\n'), {formats: ['html']})
    expect(built.paths).toHaveLength(5)
    const booklet = visible(String(await written(built, 'booklet.html')))
    for (const item of strange) expect(booklet).toContain(item)
    for (const name of ['booklet.html', 'scorecards.html', 'flashcards.html']) {
      const html = withoutOurs(String(await written(built, name)))
      expect(visible(html), name).toContain('What is {{constructor}} to you?')
      expect(visible(html), name).toContain('{{constructor}} & <b>bold</b> "quoted" </style><script>x</script>')
      expect(html, name).not.toContain('<script>')
      expect(html.match(/<style>/g)?.length, name).toBe(html.match(/<\/style>/g)?.length)
    }
    expect(visible(String(await written(built, 'flashcards.html')))).toContain('{{brief}}')
    expect(visible(String(await written(built, 'scorecards.html')))).toContain('{{followUp}}')
  })
})

/** A page without the one script that its policy names by its hash. */
function withoutOurs(html: string): string {
  const hash = /script-src 'sha256-([^']+)'/.exec(html)?.[1]?.replaceAll('&#x3D;', '=')
  return html.replace(/<script>([\s\S]*?)<\/script>/, (whole, code: string) =>
    createHash('sha256').update(code).digest('base64') === hash ? '' : whole,
  )
}

/** What a page shows: without tags, with its character references read. */
function visible(html: string): string {
  const names: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"'}
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
      return decimal ? String.fromCodePoint(Number(decimal)) : (names[name] ?? all)
    })
}
