/**
 * A label opens each question: `**Question 3:** …`, `Question: …`, and others open its parts. No heading is needed.
 *
 * Words behind the label ask; where there are none, the next paragraph does.
 */
import type {Paragraph, RootContent} from 'mdast'
import {matchLabel} from '../match-label.ts'
import {visibleText} from '../normalise/visible.ts'
import {onceFor} from '../once-for.ts'
import {paragraphOf} from '../phrasing.ts'
import {isNamedQuestion} from '../prompt-marks.ts'
import {type ReadLabel, readLabel} from '../read-label.ts'
import {splitLabels} from '../split-labels.ts'
import type {GuideContext, Region, TreeDialect} from './dialect.ts'
import {appendTo, draftOf} from './draft.ts'

export const labels: TreeDialect = {
  layer: 'tree',
  name: 'labels',
  score({nodes, guide}) {
    if (!nodes.some((node) => questionLabel(node))) return 0
    return guide.chosen || labelsIn(guide) >= (guide.expects ? 2 : 3) ? 0.92 : 0
  },
  read,
}

const labelsIn = onceFor(
  ({regions}: GuideContext) => regions.flatMap(({nodes}) => nodes).filter((node) => questionLabel(node)).length,
)

function read({nodes}: Region): Array<RootContent> {
  const out: Array<RootContent> = []
  for (const node of splitLabels(nodes, true)) {
    const label = questionLabel(node)
    const last = out.at(-1)
    if (label) {
      out.push(draftOf({asked: paragraphOf(label.rest), label: nameOf(label), body: []}))
    } else if (last?.type !== 'draft') {
      out.push(node)
    } else if (node.type === 'paragraph' && visibleText(last.asked) === '' && last.body.length === 0) {
      out[out.length - 1] = draftOf({...last, asked: node})
    } else {
      appendTo(last, node)
    }
  }
  return out
}

function questionLabel(node: RootContent): ReadLabel | null {
  const label = node.type === 'paragraph' ? readLabel(node as Paragraph, true) : null
  if (!label) return null
  return matchLabel(label.text)?.kind === 'question' || isNumbered(label.text) ? label : null
}

function isNumbered(text: string): boolean {
  return isNamedQuestion(`${text}: x`) && /\d/.test(text) && text.split(/\s+/).length <= 3
}

/** What a numbered label calls the question; the label itself where it says no more than “Question”. */
function nameOf({text}: ReadLabel): string {
  return text
}
