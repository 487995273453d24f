/**
 * Whether a question must be written with comments for its parts, since labels alone would be read back as another tree.
 *
 * Comments are always safe and never pretty, so in doubt they are written: for a part without a label, for a question
 * without a label that tells it from a section, and for words that look like a label, a number or a choice of their own.
 */

import {visit} from 'unist-util-visit'
import {toText} from '../guide/to-text.ts'
import type {FlowContent, Question, QuestionContent} from '../guide/types.ts'

const telling = new Set<QuestionContent['type']>(['rationale', 'framework', 'answer', 'choices'])
const numbered =
  /^[^\p{L}]*\d|^\W*(?:q|question|В|Вопрос|问|س)\b|^\s*\[|(?:[)\]★☆]|\p{Extended_Pictographic}\uFE0F?)\s*$/iu
const maxFieldWords = 4

export function needsMarks(question: Question): boolean {
  const [prompt, ...parts] = question.children
  if (!parts.some((part) => telling.has(part.type) && 'label' in part && part.label)) return true
  if (parts.some((part) => !hasPlainLabel(part))) return true
  const [first, ...more] = (prompt?.children ?? []) as Array<FlowContent>
  if (first?.type !== 'paragraph' || numbered.test(toText(first)) || first.children[0]?.type === 'strong') return true
  const content = parts.flatMap((part) => part.children as Array<FlowContent>)
  return [...more, ...content].some(looksLikeMore)
}

function hasPlainLabel(part: QuestionContent): boolean {
  if (part.type === 'prompt') return false
  if (part.type === 'anchors') return part.children.every((anchor) => anchor.label !== null)
  if (part.type !== 'field') return part.label !== null
  const words = part.label.split(/\s+/).length
  return words <= maxFieldWords && part.children[0]?.type === 'paragraph' && /[^\p{P}\s]$/u.test(part.label)
}

/** Content that would open something of its own: headings, bold or labelled lines, lists of letters or ticks. */
function looksLikeMore(node: FlowContent | {type: string}): boolean {
  let found = false
  visit(node as FlowContent, (inner, _index, parent) => {
    if (inner.type === 'heading' || inner.type === 'html') found = true
    if (inner.type === 'paragraph' && parent === undefined) {
      const [first] = inner.children
      if (first?.type === 'strong' || first?.type === 'emphasis') found = true
      if (/^[^\n]{1,60}[:：](?:\s|$)/m.test(toText(inner)) || /^\s*\(?\p{L}[.):]/u.test(toText(inner))) found = true
    }
    if (inner.type === 'listItem' && (typeof inner.checked === 'boolean' || /^\(?\p{L}[.):]/u.test(toText(inner))))
      found = true
  })
  return found
}
