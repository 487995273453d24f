/** Guide → Markdown in the canonical form: reading it back gives the same tree, positions aside. */
import type {Heading, List, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {frontmatterToMarkdown} from 'mdast-util-frontmatter'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown as stringify} from 'mdast-util-to-markdown'
import {stringify as stringifyYaml} from 'yaml'
import type {
  Anchor,
  Choices,
  FlowContent,
  Framework,
  Guide,
  GuideContent,
  Question,
  QuestionContent,
  Section,
  Step,
} from '../guide/types.ts'

export function toMarkdown(guide: Guide): string {
  const title = heading(1, [{type: 'text', value: guide.title}], guide.identifier)
  return stringify(
    {type: 'root', children: [frontMatter(guide), title, ...guide.children.flatMap((node) => contentOf(node, 2))]},
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      extensions: [gfmToMarkdown(), frontmatterToMarkdown(['yaml'])],
      // Identifiers are written with braces, which Markdown does not know and must not escape.
      unsafe: [],
    },
  ).trimEnd()
}

function frontMatter(guide: Guide): RootContent {
  const {title, subtitle, author, date, lang, description, keywords} = guide
  const entries = Object.entries({title, subtitle, author, date, lang, description}).filter(
    ([, value]) => value !== null,
  )
  const data = {...Object.fromEntries(entries), ...(keywords.length > 0 ? {keywords} : {})}
  return {type: 'yaml', value: stringifyYaml(data, {lineWidth: 0}).trimEnd()}
}

function contentOf(node: GuideContent, depth: number): Array<RootContent> {
  if (node.type === 'section') return sectionOf(node, depth)
  return node.type === 'question' ? questionOf(node, depth) : [node]
}

function sectionOf(section: Section, depth: number): Array<RootContent> {
  const [title, ...rest] = section.children
  const words = title?.type === 'heading' ? title.children : []
  return [
    heading(depth, words, section.identifier),
    ...rest.flatMap((node) => contentOf(node as GuideContent, depth + 1)),
  ]
}

function questionOf(question: Question, depth: number): Array<RootContent> {
  const [prompt, ...parts] = question.children
  const [asked, ...more] = prompt?.children ?? []
  const words = asked?.type === 'paragraph' ? asked.children : []
  return [
    heading(depth, words, question.identifier),
    ...factsOf(question),
    ...(needsMark(question) ? [mark('question')] : []),
    ...(more as Array<RootContent>),
    ...parts.flatMap(partOf),
  ]
}

/** Labels that nothing but a question has: where one is written, the heading needs no mark. */
function needsMark({children}: Question): boolean {
  return !children.some((part) => telling.has(part.type) && (part as {label: string | null}).label !== null)
}

const telling = new Set<QuestionContent['type']>(['rationale', 'framework', 'answer', 'choices'])

function factsOf({label, level, topics, competency, minutes, weight}: Question): Array<RootContent> {
  const facts: Array<[string, string | number | null]> = [
    ['Label', label],
    ['Level', level],
    ['Topics', topics.join(', ') || null],
    ['Competency', competency],
    ['Minutes', minutes],
    ['Weight', weight],
  ]
  const known = facts.filter(([, value]) => value !== null)
  if (known.length === 0) return []
  const children = known.flatMap(
    ([label, value], index): Array<PhrasingContent> => [
      ...(index > 0 ? [{type: 'text' as const, value: ' · '}] : []),
      strong(`${label}:`),
      {type: 'text', value: ` ${value}`},
    ],
  )
  return [{type: 'paragraph', children}]
}

function partOf(part: QuestionContent): Array<RootContent> {
  if (part.type === 'prompt') return []
  if (part.type === 'anchors') return part.children.flatMap(anchorOf)
  const children =
    part.type === 'framework'
      ? stepsOf(part)
      : part.type === 'choices'
        ? choicesOf(part)
        : (part.children as Array<FlowContent>)
  const name = part.type === 'framework' && part.kind === 'star' ? 'star' : part.type
  return part.label === null ? [mark(name as MarkName), ...children] : labelled(part.label, children)
}

function anchorOf({label, rating, children}: Anchor): Array<RootContent> {
  const name = rating >= 4 ? 'strong' : rating >= 3 ? 'mixed' : 'weak'
  return label === null ? [mark(name), ...children] : labelled(label, children)
}

type MarkName = keyof typeof marks

/** A comment that says what no label does: that a heading is a question, or what part opens. */
function mark(name: MarkName): RootContent {
  return {type: 'html', value: `<!-- ${marks[name]} -->`}
}

const marks = {
  question: 'question',
  rationale: 'rationale',
  framework: 'framework',
  star: 'star',
  answer: 'answer',
  brief: 'brief',
  tip: 'tip',
  followUps: 'follow-ups',
  redFlags: 'red-flags',
  choices: 'choices',
  strong: 'strong',
  mixed: 'mixed',
  weak: 'weak',
} as const

/** The label in bold, on the line of the first paragraph where there is one. */
function labelled(label: string, children: Array<FlowContent>): Array<RootContent> {
  const [first, ...rest] = children
  const mark = strong(`${label}:`)
  if (first?.type !== 'paragraph') return [{type: 'paragraph', children: [mark]}, ...children]
  const joined: Paragraph = {...first, children: [mark, {type: 'text', value: ' '}, ...first.children]}
  return [joined, ...rest]
}

/** Steps that follow each other are one list; what stood between them stays there. */
function stepsOf(framework: Framework): Array<FlowContent> {
  return listsOf(framework.children, (child) => (child.type === 'step' ? itemOf(child) : null))
}

function itemOf(step: Step): List['children'][number] {
  const [first, ...rest] = step.children
  if (!step.term) return {type: 'listItem', spread: false, children: step.children}
  const term = strong(`${step.term}:`)
  const words: Array<PhrasingContent> =
    first?.type === 'paragraph' ? [term, {type: 'text', value: ' '}, ...first.children] : [term]
  const others = first?.type === 'paragraph' ? rest : step.children
  return {type: 'listItem', spread: false, children: [{type: 'paragraph', children: words}, ...others]}
}

function choicesOf(choices: Choices): Array<FlowContent> {
  return listsOf(choices.children, (child) =>
    child.type === 'choice'
      ? {
          type: 'listItem',
          spread: false,
          checked: child.correct === null ? null : child.correct,
          children: child.children,
        }
      : null,
  )
}

function listsOf<T extends {type: string}>(
  children: Array<T>,
  toItem: (child: T) => List['children'][number] | null,
): Array<FlowContent> {
  const flow: Array<FlowContent> = []
  for (const child of children) {
    const item = toItem(child)
    const last = flow.at(-1)
    if (!item) flow.push(child as unknown as FlowContent)
    else if (last?.type === 'list') last.children.push(item)
    else flow.push({type: 'list', ordered: false, spread: false, children: [item]})
  }
  return flow
}

function heading(depth: number, words: Array<PhrasingContent>, identifier: string): Heading {
  const mark: PhrasingContent = {type: 'html', value: ` {#${identifier}}`}
  return {type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children: [...words, mark]}
}

function strong(text: string): PhrasingContent {
  return {type: 'strong', children: [{type: 'text', value: text}]}
}
