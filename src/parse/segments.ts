/**
 * Cuts what stands under a question’s heading at its labels.
 *
 * 1. Paragraphs of facts go into the facts.
 * 2. A label opens a segment; one that is nearly a label we know is taken for it, and reported.
 * 3. Everything else belongs to the segment that is open; before the first label, to the body.
 */
import type {Heading, Paragraph, RootContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {FlowContent} from '../guide/types.ts'
import {applyFact, type Facts, factText, readFactLine} from './facts.ts'
import type {LabelKind} from './labels.ts'
import {matchFact, matchLabel, matchMistypedLabel} from './match-label.ts'
import {paragraphOf, spanOf} from './phrasing.ts'
import {type ReadLabel, readHeadingLabel, readLabel} from './read-label.ts'

export interface Segment {
  kind: LabelKind | 'field' | 'body'
  label: string | null
  children: Array<FlowContent>
  position: Position | null
}

export interface SegmentOptions {
  /** Whether labels may stand without bold. */
  allowPlain: boolean
  file: VFile
}

export interface Segments {
  facts: Facts
  segments: Array<Segment>
}

export function segmentsOf(nodes: Array<RootContent>, options: SegmentOptions): Segments {
  const facts: Facts = {level: null, topics: [], competency: null, minutes: null, weight: null}
  const segments: Array<Segment> = [{kind: 'body', label: null, children: [], position: null}]
  for (const node of nodes) {
    if (node.type === 'paragraph' && readFacts(node, facts, segments, options)) continue
    const opened = openSegment(node, options)
    if (opened) segments.push(opened)
    else segments.at(-1)?.children.push(node as FlowContent)
  }
  for (const segment of segments) {
    const end = segment.children.at(-1)?.position?.end
    if (segment.position && end) segment.position = {start: segment.position.start, end}
  }
  return {facts, segments}
}

function readFacts(node: Paragraph, facts: Facts, segments: Array<Segment>, options: SegmentOptions): boolean {
  const runs = readFactLine(node)
  if (!runs) {
    const plain = readLabel(node, options.allowPlain)
    const kind = plain && matchFact(plain.text)
    if (!kind) return false
    applyFact(facts, kind, factText({label: plain, children: plain.rest}), node.position, options.file)
    return true
  }
  for (const run of runs) {
    const kind = matchFact(run.label.text)
    if (kind) applyFact(facts, kind, factText(run), spanOf(run.children) ?? undefined, options.file)
    else segments.push(segmentOf({...run.label, rest: run.children}, node.position, options.file))
  }
  // What follows the line is the question’s again, not the last unknown fact’s.
  if (segments.length > 1) segments.push({kind: 'body', label: null, children: [], position: null})
  return true
}

function openSegment(node: RootContent, options: SegmentOptions): Segment | null {
  if (node.type === 'heading') {
    const text = readHeadingLabel(node as Heading)
    return text ? segmentOf({text, rest: [], bold: true}, node.position, options.file) : null
  }
  const label = node.type === 'paragraph' ? readLabel(node, options.allowPlain) : null
  return label ? segmentOf(label, node.position, options.file) : null
}

function segmentOf(label: ReadLabel, position: Position | undefined, file: VFile): Segment {
  const match = matchLabel(label.text) ?? matchMistypedLabel(label.text)
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
