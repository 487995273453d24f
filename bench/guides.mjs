/** Guides of any number of questions, made of the one in `source/`, in the forms that other tools read. */
import {execFileSync} from 'node:child_process'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {toHtml} from 'hast-util-to-html'
import {toHast} from 'mdast-util-to-hast'
import {toString as textOf} from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

/** The guide in `source/`, as much of it as other guides have: 26 questions with the longest parts left out. */
export async function ownGuide(root) {
  const source = await readFile(join(root, 'source', 'infrastructure-engineer.md'), 'utf8')
  const {head, body} = split(source)
  let kept = 0
  let round = ''
  for (const section of body.split(/^(?=## )/m)) {
    const [opening, ...own] = section.split(/^(?=### )/m)
    if (kept < 26) round += opening
    for (const question of own) if (kept++ < 26) round += shortened(question)
  }
  return {head, round, perRound: 26}
}

/** Any guide that the tool reads, in the one form that all others can be made of. */
export function guideFrom(cli, path) {
  const exported = execFileSync(process.execPath, [cli, 'export', path, '--to', 'markdown', '-o', '-'], {
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const {head, body} = split(exported.toString())
  return {head, round: body, perRound: body.match(/^### /gm)?.length ?? 0}
}

/** Front matter with the title, and the sections. */
function split(markdown) {
  const [, head, body] = /^(---[\s\S]*?---\n[\s\S]*?)(?=^## )([\s\S]*)$/m.exec(markdown)
  return {head, body}
}

/** Writes `guide.md`, `guide.html` and `guide.typ` into the folder and returns their paths, and how many questions it has. */
export async function writeGuide(folder, base, size) {
  const rounds = Math.max(1, Math.round(size / base.perRound))
  const markdown = base.head + repeat(base.round, rounds)
  const tree = processor.parse(markdown)
  await mkdir(folder, {recursive: true})
  const paths = {}
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Guide</title><style>@page{size:148mm 210mm;margin:18mm}body{font:10pt/1.3 "DejaVu Serif",serif}h3{break-before:page}</style><body>${toHtml(toHast(tree))}</body></html>`
  for (const [name, text] of Object.entries({md: markdown, html, typ: toTypst(tree)})) {
    paths[name] = join(folder, `guide.${name}`)
    await writeFile(paths[name], text)
  }
  return {...paths, questions: rounds * base.perRound, bytes: Buffer.byteLength(markdown)}
}

/** The sections as often as it takes; identifiers and titles differ in each round. */
function repeat(round, times) {
  if (times === 1) return round
  return Array.from({length: times}, (_, index) =>
    round
      .replace(/\{#([\p{L}\p{N}-]+)\}/gu, (_match, identifier) => `{#${identifier}-${index}}`)
      .replace(/^## ([^\n{]*)/gm, (_match, title) => `## ${title.trim()} ${index + 1} `),
  ).join('')
}

function shortened(question) {
  const parts = question
    .split(/\n(?=\*\*[A-Z])/)
    .filter((part) => !/^\*\*(?:Follow|Red|Strong|Mixed|Weak|Why)/.test(part))
  return `${parts.map((part) => (part.startsWith('**Sample') ? `${part.split('\n\n').slice(0, 2).join('\n\n')}\n` : part)).join('\n')}\n`
}

/** Headings, paragraphs and list items: what a plain booklet needs. */
function toTypst(tree) {
  const quoted = (text) => text.replace(/[\\#$*_`<>@~[\]/"'=+-]/g, '\\$&').replace(/\n/g, ' ')
  const lines = [
    '#set page(width: 148mm, height: 210mm, margin: 18mm, numbering: "1")',
    '#set text(size: 10pt)',
    '#outline()',
  ]
  for (const node of tree.children) {
    if (node.type === 'heading')
      lines.push(
        `${node.depth === 3 ? '#pagebreak(weak: true)\n' : ''}${'='.repeat(node.depth)} ${quoted(textOf(node))}`,
      )
    else if (node.type === 'list') lines.push(node.children.map((item) => `- ${quoted(textOf(item))}`).join('\n'))
    else if (node.type !== 'yaml') lines.push(quoted(textOf(node)))
  }
  return lines.join('\n\n')
}
