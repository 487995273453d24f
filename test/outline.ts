/**
 * A tree on a page, for reading and comparing: one line a node.
 *
 * `# title`, `## section`, `? prompt [label] (level) answered`, and below a question its parts: `answer: …`,
 * `choices: A …, B* …`; other content is `| paragraph: …`. Texts are cut at 60 characters.
 */
import type {Nodes as Mdast} from 'mdast'
import type {Choice, FlowContent, Guide, GuideContent, QuestionContent} from '../src/guide/types.ts'

const longest = 60

export function outline(guide: Guide): string {
  return [`# ${guide.title}`, ...guide.children.flatMap((node) => linesOf(node)), ''].join('\n')
}

function linesOf(node: GuideContent): Array<string> {
  if (node.type === 'section') {
    const [heading, ...rest] = node.children
    const title = `${'#'.repeat(node.depth)} ${textOf(heading as Mdast)}`
    return [title, ...rest.flatMap((child) => linesOf(child as GuideContent))]
  }
  if (node.type !== 'question') return [`| ${contentOf(node)}`]
  const {label, level, topics, answered} = node
  const [prompt, ...parts] = node.children
  const [asked, ...more] = (prompt?.children ?? []) as Array<Mdast>
  const facts = [label && `[${label}]`, level && `(${level})`, topics.length > 0 && `<${topics.join(', ')}>`, answered]
  return [
    `? ${[asked ? textOf(asked as FlowContent) : '', ...facts.filter(Boolean)].join(' ')}`,
    ...more.map((child) => `  + ${contentOf(child as FlowContent)}`),
    ...parts.flatMap(partOf),
  ]
}

function partOf(part: QuestionContent): Array<string> {
  const name = 'label' in part && part.label ? `${part.type} ${part.label}` : part.type
  if (part.type !== 'choices') return [`  ${name}: ${(part.children as Array<Mdast>).map(contentOf).join(' / ')}`]
  const choices = part.children.filter((child): child is Choice => child.type === 'choice')
  return [
    `  ${name}:`,
    ...choices.map(
      (choice) => `    ${choice.label}${keyOf(choice)} ${(choice.children as Array<Mdast>).map(contentOf).join(' / ')}`,
    ),
  ]
}

function keyOf({correct}: Choice): string {
  return correct === null ? '' : correct ? '*' : '-'
}

function contentOf(node: Mdast): string {
  return node.type === 'paragraph' ? cut(textOf(node)) : `${node.type}: ${cut(textOf(node))}`
}

/** Words, with what keeps them apart: ends of lines, of items and of paragraphs. */
function textOf(node: Mdast): string {
  if (node.type === 'break') return ' ⏎ '
  if ('value' in node) return node.value.replace(/\n/g, ' ⏎ ')
  if (!('children' in node)) return ''
  const apart = ['list', 'listItem', 'step', 'choice', 'anchor', 'blockquote', 'framework'].includes(node.type)
  return (node.children as Array<Mdast>).map(textOf).join(apart ? ' • ' : '')
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
