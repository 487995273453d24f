/**
 * Cuts what stands under a question at its labels.
 *
 * 1. Paragraphs of facts go into the facts; a fact that cannot be read there stays, as a field.
 * 2. A label opens a segment; one that is nearly a label we know is taken for it, and reported. A label that no table
 *    knows opens one where the guide repeats it, or where no answer is open: bold words in an answer are its own.
 * 3. Folds open an answer or a hint; choices open themselves, and what follows them explains the answer.
 * 4. Everything else belongs to the segment that is open; before the first one, to the body.
 */
import type {Heading, Paragraph, RootContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {FlowContent} from '../guide/types.ts'
import {foldKind} from './body/fold-kind.ts'
import {unfold} from './body/unfold.ts'
import {applyFact, type Facts, readFactLine} from './facts.ts'
import type {LabelKind} from './labels.ts'
import type {Ledger} from './ledger.ts'
import {matchFact, matchLabel, matchMistypedLabel, normalizeLabel} from './match-label.ts'
import type {Details} from './nodes.ts'
import {visibleText} from './normalise/visible.ts'
import type {Outline} from './outline/roles.ts'
import {type PartMark, readPartMark} from './part-mark.ts'
import {paragraphOf, spanOf} from './phrasing.ts'
import {labelOf, type ReadLabel, readHeadingLabel, readLabel} from './read-label.ts'

export interface Segment {
  kind: LabelKind | PartMark | 'body'
  label: string | null
  children: Array<FlowContent>
  position: Position | null
  /** Whether a comment alone has opened it, so that a label may follow. */
  marked?: boolean
}

export interface SegmentOptions {
  /** Whether labels may stand without bold. */
  allowPlain: boolean
  outline: Outline
  /** Labels that no table knows but the guide repeats, in the form in which labels are compared. */
  repeated: ReadonlySet<string>
  ledger: Ledger
  file: VFile
}

export interface Segments {
  facts: Facts
  segments: Array<Segment>
}

/** Bold words with a colon and text behind it are a label when they are this few. */
const maxFieldWords = 4

/** Labels and folds that say: what stands before me is what is asked. */
const telling = new Set<string>(['question', 'rationale', 'framework', 'star', 'answer', 'choices'])

export function segmentsOf(nodes: Array<RootContent>, options: SegmentOptions): Segments {
  const facts: Facts = {
    label: null,
    level: null,
    topics: [],
    competency: null,
    minutes: null,
    weight: null,
    weightReason: null,
    mustAsk: false,
  }
  const explicit = nodes.some((node) => readPartMark(node) === 'question')
  const told = isTold(nodes, options)
  const segments: Array<Segment> = [bodySegment()]
  let labelled = false
  for (const node of nodes) {
    const open = segments.at(-1) as Segment
    if (nameSegment(node, open)) continue
    const paragraph: Paragraph | null = node.type === 'paragraph' && !(explicit && labelled) ? node : null
    const lines: Array<Segment> | null = paragraph && factSegments(paragraph, facts, options)
    const opened: Array<Segment> =
      lines ?? (explicit ? openMarked(node, open) : openSegments(node, open, told, options))
    segments.push(...opened)
    // What follows facts under the prompt is the question’s again, not the last unread one’s; further down it is the
    // open part’s.
    if (lines && lines.length > 0 && !labelled) segments.push(bodySegment())
    if (!lines && opened.length === 0) open.children.push(...unfold([node]))
    labelled ||= !lines && opened.length > 0
  }
  return {facts, segments: segments.map(withEnd)}
}

const hint = /^(?:hints?|tips?|подсказка|提示|pista|dica|تلميح|ヒント|힌트)\s*[:：]/iu

/** A line in code or italics that calls itself a hint. */
function isHint(node: RootContent): node is Paragraph {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined
  return (only?.type === 'inlineCode' || only?.type === 'emphasis') && hint.test(visibleText(only))
}

/** Whether labels, marks or folds say what stands before them: what is asked. */
function isTold(nodes: Array<RootContent>, options: SegmentOptions): boolean {
  return nodes.some((node) => telling.has(kindOf(node, options) ?? ''))
}

/** A segment whose place reaches to the end of what it holds. */
function withEnd(segment: Segment): Segment {
  const end = spanOf(segment.children)?.end
  return segment.position && end ? {...segment, position: {start: segment.position.start, end}} : segment
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

/** Where a question is marked as one, nothing but marks opens its parts. */
function openMarked(node: RootContent, open: Segment): Array<Segment> {
  const mark = readPartMark(node)
  if (!mark) return []
  if (mark === 'card' || mark === 'end') return [bodySegment()]
  return [{kind: mark, label: null, children: [], position: node.position ?? open.position, marked: true}]
}

/** Gives a marked segment the label that follows its mark; says whether it did. */
function nameSegment(node: RootContent, open: Segment): boolean {
  const fresh = open.marked && open.label === null && open.children.length === 0
  if (!fresh || node.type !== 'paragraph') return false
  const label = readLabel(node, false, true)
  const known = label && (open.kind === 'field' || kindsAgree(open.kind, matchLabel(label.text)?.kind))
  if (!label || !known) return false
  open.label = label.text
  if (label.rest.length > 0) open.children.push(paragraphOf(label.rest))
  return true
}

function kindsAgree(mark: string, label: LabelKind | undefined): boolean {
  return mark === label || (mark === 'framework' && label === 'star') || (mark === 'star' && label === 'framework')
}

/** What a node opens: a part, or a hint, which ends where its line does. */
function openSegments(node: RootContent, open: Segment, told: boolean, options: SegmentOptions): Array<Segment> {
  if (isHint(node)) {
    return [{kind: 'tip', label: null, children: [node], position: node.position ?? null}, bodySegment()]
  }
  const segment = openSegment(node, open, told, options)
  if (!segment) return []
  // Above the first part, a label of the guide’s own is a line: what follows it is asked.
  const line = segment.kind === 'field' && open.kind === 'body' && segment.children.length > 0
  return line ? [segment, bodySegment()] : [segment]
}

function openSegment(node: RootContent, open: Segment, told: boolean, options: SegmentOptions): Segment | null {
  if (node.type === 'heading') {
    const text = options.outline.roles.get(node as Heading) === 'label' ? readHeadingLabel(node as Heading) : null
    return text ? segmentOf({text, rest: []}, node.position, options.file) : null
  }
  const mark = readPartMark(node)
  if (mark === 'card' || mark === 'end') return bodySegment()
  if (mark) return {kind: mark, label: null, children: [], position: node.position ?? null, marked: true}
  if (node.type === 'details') return openFold(node, open, options)
  const label = node.type === 'paragraph' ? readLabel(node, options.allowPlain) : null
  if (!label || !opensHere(label, open, told, options)) return null
  return segmentOf(label, node.position, options.file)
}

function opensHere(label: ReadLabel, open: Segment, told: boolean, options: SegmentOptions): boolean {
  if (matchFact(label.text) || matchLabel(label.text) || matchMistypedLabel(label.text)) return true
  if (!told || (open.kind === 'answer' && open.children.length === 0)) return false
  if (label.rest.length > 0 && label.text.split(' ').length <= maxFieldWords) return true
  return open.kind !== 'answer' || options.repeated.has(normalizeLabel(label.text))
}

function openFold(node: Details, open: Segment, {ledger}: SegmentOptions): Segment | null {
  const told = foldKind(node)
  // What a fold hides behind choices is their answer, whatever stands on it.
  const kind = told === 'other' && open.kind === 'choices' ? 'answer' : told
  if (kind === 'other') return null
  const words = visibleText(node.summary)
  const label = matchLabel(words)?.label ?? null
  if (words && label === null) ledger.leaveOut('button', words, node.position)
  const children = unfold(node.children)
  return {kind: kind === 'answer' ? 'answer' : 'tip', label, children, position: node.position ?? null}
}

/** What a node would open, for telling whether a question has labels at all. */
function kindOf(node: RootContent, options: SegmentOptions): string | null {
  if (node.type === 'details') return foldKind(node) === 'answer' ? 'answer' : null
  if (node.type === 'heading') {
    return options.outline.roles.get(node) === 'label' ? (matchLabel(readHeadingLabel(node) ?? '')?.kind ?? null) : null
  }
  const label = node.type === 'paragraph' ? labelOf(node, options.allowPlain) : null
  const match = label === null ? null : (matchLabel(label) ?? matchMistypedLabel(label))
  return readPartMark(node) ?? match?.kind ?? null
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
