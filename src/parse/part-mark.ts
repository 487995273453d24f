/**
 * Parts opened without a label: a comment that names one stands where the label would, and prints nothing.
 *
 * `<!-- answer -->` opens an answer, `<!-- choices -->` choices, and so on; `<!-- question -->` under a heading says that
 * the heading is a question, whatever it looks like.
 */
import type {RootContent} from 'mdast'
import type {LabelKind} from './labels.ts'

const names: Record<string, LabelKind | 'question'> = {
  question: 'question',
  rationale: 'rationale',
  framework: 'framework',
  star: 'star',
  answer: 'answer',
  brief: 'brief',
  tip: 'tip',
  'follow-ups': 'followUps',
  'red-flags': 'redFlags',
  choices: 'choices',
  strong: 'strong',
  mixed: 'mixed',
  weak: 'weak',
}

const comment = /^<!--\s*([a-z-]+)\s*-->$/

/** What a node opens, if it is such a comment. */
export function readPartMark(node: RootContent): LabelKind | 'question' | null {
  const name = node.type === 'html' ? comment.exec(node.value.trim())?.[1] : undefined
  return name !== undefined && Object.hasOwn(names, name) ? (names[name] as LabelKind | 'question') : null
}
