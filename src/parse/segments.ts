/**
 * Cuts what stands under a question’s heading at its labels.
 *
 * 1. Paragraphs of facts go into the facts; a fact that cannot be read there stays, as a field.
 * 2. A label opens a segment; one that is nearly a label we know is taken for it, and reported.
 * 3. Everything else belongs to the segment that is open; before the first label, to the body.
 */
import type {Heading, Paragraph, RootContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {FlowContent} from '../guide/types.ts'
import {applyFact, type Facts, readFactLine} from './facts.ts'
import type {LabelKind} from './labels.ts'
import {matchFact, matchLabel, matchMistypedLabel} from './match-label.ts'
import type {Outline} from './outline.ts'
import {readPartMark} from './part-mark.ts'
import {paragraphOf, spanOf} from './phrasing.ts'
import {type ReadLabel, readHeadingLabel, readLabel} from './read-label.ts'

export interface Segment {
  kind: LabelKind | 'field' | 'body' | 'question'
  label: string | null
  children: Array<FlowContent>
  position: Position | null
}

export interface SegmentOptions {
  /** Whether labels may stand without bold. */
  allowPlain: boolean
  roles: Outline
  file: VFile
}

export interface Segments {
  facts: Facts
  segments: Array<Segment>
}

export function segmentsOf(nodes: Array<RootContent>, options: SegmentOptions): Segments {
  const facts: Facts = {label: null, level: null, topics: [], competency: null, minutes: null, weight: null}
  const segments: Array<Segment> = [bodySegment()]
  let labelled = false
  for (const node of nodes) {
    const lines = node.type === 'paragraph' ? factSegments(node, facts, options) : null
    if (lines) {
      // What follows facts under the prompt is the question’s again, not the last unread one’s; further down it is the
      // open part’s.
      segments.push(...lines)
      if (lines.length > 0 && !labelled) segments.push(bodySegment())
      continue
    }
    const opened = openSegment(node, options)
    if (opened) segments.push(opened)
    else segments.at(-1)?.children.push(node as FlowContent)
    labelled ||= opened !== null
  }
  for (const segment of segments) {
    const end = spanOf(segment.children)?.end
    if (segment.position && end) segment.position = {start: segment.position.start, end}
  }
  return {facts, segments}
}

function bodySegment(): Segment {
  return {kind: 'body', label: null, children: [], position: null}
}

/** Reads a paragraph of facts, and returns what of it is none; `null` for any other paragraph. */
function factSegments(node: Paragraph, facts: Facts, options: SegmentOptions): Array<Segment> | null {
  const runs = readFactLine(node, options.allowPlain)
  return (
    runs?.flatMap((run) => {
      const kind = matchFact(run.label.text)
      if (kind && applyFact(facts, kind, run, options.file)) return []
      const position = spanOf([{position: run.label.position}, ...run.children]) ?? node.position
      return [segmentOf({...run.label, rest: run.children}, position, options.file)]
    }) ?? null
  )
}

function openSegment(node: RootContent, options: SegmentOptions): Segment | null {
  if (node.type === 'heading') {
    const text = options.roles.get(node as Heading) === 'label' ? readHeadingLabel(node as Heading) : null
    return text ? segmentOf({text, rest: []}, node.position, options.file) : null
  }
  const mark = readPartMark(node)
  if (mark) return {kind: mark, label: null, children: [], position: node.position ?? null}
  const label = node.type === 'paragraph' ? readLabel(node, options.allowPlain) : null
  return label ? segmentOf(label, node.position, options.file) : null
}

function segmentOf(label: Pick<ReadLabel, 'text' | 'rest'>, position: Position | undefined, file: VFile): Segment {
  const match = matchFact(label.text) ? null : (matchLabel(label.text) ?? matchMistypedLabel(label.text))
  if (match?.typo) reportTypo(label.text, match.label, position, file)
  return {
    kind: match?.kind ?? 'field',
    label: match?.label ?? label.text,
    children: label.rest.length > 0 ? [paragraphOf(label.rest)] : [],
    position: position ?? null,
  }
}

function reportTypo(actual: string, expected: string, position: Position | undefined, file: VFile): void {
  report(file, {
    severity: 'warning',
    ruleId: 'label-typo',
    reason: `Unexpected label \`${actual}\`, expected \`${expected}\``,
    place: position?.start,
    actual,
    expected: [expected],
    note: `It was read as “${expected}”. Correct the spelling, or choose words less like it if it is a label of your own.`,
  })
}
