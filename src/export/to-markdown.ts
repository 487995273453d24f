/** Guide → Markdown in the canonical form: reading it back gives the same tree, positions aside. */
import type {Heading, PhrasingContent, Root, RootContent} from 'mdast'
import {frontmatterToMarkdown} from 'mdast-util-frontmatter'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown as stringify} from 'mdast-util-to-markdown'
import {stringify as stringifyYaml} from 'yaml'
import type {Guide, GuideContent, Section} from '../guide/types.ts'
import {isDefinition} from '../guide/walk.ts'
import {formulasToMarkdown} from './formulas-to-markdown.ts'
import {mark, questionToMarkdown} from './question-to-markdown.ts'

export function toMarkdown(guide: Guide): string {
  const title = heading(1, [{type: 'text', value: guide.title}], guide.identifier)
  const root: Root = {type: 'root', children: [frontMatter(guide), title, ...contentsOf(guide.children, 2)]}
  return stringify(root, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    extensions: [gfmToMarkdown(), frontmatterToMarkdown(['yaml']), formulasToMarkdown(root)],
    // Identifiers are written with braces, which Markdown does not know and must not escape.
    unsafe: [],
  }).trimEnd()
}

function frontMatter(guide: Guide): RootContent {
  const {title, subtitle, author, date, lang, description, keywords} = guide
  const entries = Object.entries({title, subtitle, author, date, lang, description}).filter(
    ([, value]) => value !== null,
  )
  const data = {...Object.fromEntries(entries), ...(keywords.length > 0 ? {keywords} : {}), dialect: 'canonical'}
  return {type: 'yaml', value: stringifyYaml(data, {lineWidth: 0}).trimEnd()}
}

/** Text behind a question would be read as the question’s, but for a comment that ends it. */
function contentsOf(nodes: Array<GuideContent>, depth: number): Array<RootContent> {
  return nodes.flatMap((node, index) => {
    const ends = nodes[index - 1]?.type === 'question' && node.type !== 'question' && node.type !== 'section'
    return [...(ends && !isDefinition(node) ? [mark('end')] : []), ...contentOf(node, depth)]
  })
}

function contentOf(node: GuideContent, depth: number): Array<RootContent> {
  if (node.type === 'section') return sectionOf(node, depth)
  if (node.type !== 'question') return [node]
  const {words, content} = questionToMarkdown(node)
  return [heading(depth, words, node.identifier), ...content]
}

function sectionOf(section: Section, depth: number): Array<RootContent> {
  const [title, ...rest] = section.children
  const words = title?.type === 'heading' ? title.children : []
  return [heading(depth, words, section.identifier), ...contentsOf(rest as Array<GuideContent>, depth + 1)]
}

function heading(depth: number, words: Array<PhrasingContent>, identifier: string): Heading {
  const mark: PhrasingContent = {type: 'html', value: ` {#${identifier}}`}
  return {type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children: [...words, mark]}
}
