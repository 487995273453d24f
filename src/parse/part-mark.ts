/**
 * Parts opened without a label: a comment that names one stands where the label would, and prints nothing.
 *
 * `<!-- answer -->` opens an answer, `<!-- choices -->` choices, and so on; `<!-- question -->` under a heading says that
 * the heading is a question, whatever it looks like, and that nothing but such comments opens its parts: a line such as
 * `**Answer:**` right behind one is the part’s label, and is text anywhere else. `<!-- card -->` opens a card and
 * `<!-- end -->` ends it.
 */
import type {RootContent} from 'mdast'
import type {LabelKind} from './labels.ts'

export type PartMark = Exclude<LabelKind, 'question'> | 'question' | 'field' | 'card' | 'end'

const names: Record<string, PartMark> = {
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
  field: 'field',
  card: 'card',
  end: 'end',
}

const comment = /^<!--\s*([a-z-]+)\s*-->$/

/** What a node opens, if it is such a comment. */
export function readPartMark(node: RootContent): PartMark | null {
  const name = node.type === 'html' ? comment.exec(node.value.trim())?.[1] : undefined
  return name !== undefined && Object.hasOwn(names, name) ? (names[name] as PartMark) : null
}

/** A comment that opens a part, as a dialect writes it. */
export function partMark(name: string): RootContent {
  return {type: 'html', value: `<!-- ${name} -->`}
}
