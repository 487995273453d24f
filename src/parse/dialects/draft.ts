/** Makes drafts of questions, for the dialects. */
import type {Paragraph, RootContent} from 'mdast'
import type {FlowContent} from '../../guide/types.ts'
import type {Draft} from '../nodes.ts'
import {paragraphOf, place, spanOf, trimPhrasingEnd, trimPhrasingStart} from '../phrasing.ts'
import {afterFirstLine, linesOfParagraph} from '../split-labels.ts'

export interface DraftParts {
  asked: Paragraph
  more?: Array<FlowContent>
  label?: string | null
  body: Array<RootContent>
}

export function draftOf({asked, more = [], label = null, body}: DraftParts): Draft {
  return place({type: 'draft', asked, more, label, body}, spanOf([asked, ...more, ...body]))
}

/** Puts nodes behind the body of a draft. */
export function appendTo(draft: Draft, ...nodes: Array<RootContent>): void {
  const span = spanOf(nodes)
  draft.body.push(...nodes)
  if (span) draft.position = {start: draft.position?.start ?? span.start, end: span.end}
}

/** The first line of a paragraph and the rest of it, if there is more. */
export function splitFirstLine(paragraph: Paragraph): {first: Paragraph; rest: Array<Paragraph>} {
  const [line = []] = linesOfParagraph(paragraph)
  const others = trimPhrasingStart(afterFirstLine(paragraph))
  return {first: paragraphOf(trimPhrasingEnd(line)), rest: others.length > 0 ? [paragraphOf(others)] : []}
}
