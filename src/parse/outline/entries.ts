/** Each heading of a guide, with what speaks for its being a question. */
import type {Heading, RootContent} from 'mdast'
import {asks} from '../asks.ts'
import {choicesAmong, type FoundChoices, findChoices, isChecklist} from '../body/find-choices.ts'
import {foldKind} from '../body/fold-kind.ts'
import {type FactKind, factRows} from '../fact-labels.ts'
import {slugOf} from '../identifier.ts'
import type {LabelKind} from '../labels.ts'
import {matchFact, matchLabel, matchMistypedLabel} from '../match-label.ts'
import {anchorOf} from '../normalise/furniture.ts'
import type {Normalised} from '../normalise/normalise.ts'
import {visibleText} from '../normalise/visible.ts'
import {type PartMark, readPartMark} from '../part-mark.ts'
import {isNamedQuestion, readNumber} from '../prompt-marks.ts'
import {labelOf, readHeadingLabel, readLabel} from '../read-label.ts'
import {trimSigns} from '../signs.ts'
import {isApparatus} from './apparatus.ts'
import {holdsChoices, holdsLabelled, holdsOthers, isNamedLine} from './holds.ts'

export type Kind = LabelKind | FactKind | PartMark

export interface Entry {
  heading: Heading
  text: string
  /** What stands between this heading and the next one. */
  body: Array<RootContent>
  /** Headings inside this one’s, one level down. */
  children: Array<Entry>
  parent: Entry | null
  /** The labels and marks in the body. */
  kinds: Set<Kind>
  /** The labels that headings right inside this one’s are. */
  inner: Set<Kind>
  /** Whether a comment says that it is a question. */
  marked: boolean
  /** Whether a label stands there that no table knows. */
  fields: boolean
  /** The label that the heading’s own words are. */
  own: LabelKind | null
  /** Whether it heads sources, contributors and the like. */
  apparatus: boolean
  /** Whether labels stand under it, and nothing under any of them: the pattern that a guide follows, not a question. */
  template: boolean
  asks: boolean
  /** The number or name that it opens with. */
  number: string | null
  /** Whether it opens with a word for a question and a number, as in `Q3`. */
  named: boolean
  /** Whether it opens a list item. */
  lifted: boolean
  /** Whether a contents list points at it, as one of its innermost entries. */
  listed: boolean
  /** Whether choices or a folded answer stand in the body. */
  hides: boolean
  /** Whether questions of other dialects stand in the body. */
  holds: boolean
}

export function entriesOf(nodes: Array<RootContent>, found: Normalised, allowPlain: boolean): Array<Entry> {
  const entries: Array<Entry> = []
  const open: Array<Entry> = []
  for (const node of nodes) {
    const entry = node.type === 'heading' ? entryOf(node, found) : entries.at(-1)
    if (node.type === 'heading' && entry) {
      while (open.length > 0 && (open.at(-1) as Entry).heading.depth >= node.depth) open.pop()
      entry.parent = open.at(-1) ?? null
      entry.parent?.children.push(entry)
      open.push(entry)
      entries.push(entry)
    } else if (entry) {
      entry.body.push(node)
      addKinds(entry, node, allowPlain)
    }
  }
  const named = nodes.filter(isNamedLine).length >= 3
  for (const entry of entries) judgeBody(entry, allowPlain, named)
  for (const entry of entries) if (entry.own) entry.parent?.inner.add(entry.own)
  return entries
}

function judgeBody(entry: Entry, allowPlain: boolean, named: boolean): void {
  const choices = findChoices(entry.body)
  entry.hides = hidesAnswer(entry, choices)
  const others =
    holdsLabelled(entry.body) || (choices !== null && holdsChoices(entry)) || (!isLabelled(entry) && holdsOthers(entry))
  const holdsNamed = named && !entry.asks && !entry.named && entry.body.some(isNamedLine)
  entry.holds = !entry.marked && (others || holdsNamed)
  entry.template = isTemplate(entry, allowPlain)
  if (entry.own === 'choices' && !choicesAmong(entry.body)) entry.own = null
}

function entryOf(heading: Heading, {lifted, targets}: Normalised): Entry {
  const text = visibleText(heading).replace(/\s*\{#[^}]*\}\s*$/, '')
  const number = lifted.get(heading) ?? readNumber(text)
  return {
    heading,
    text,
    body: [],
    children: [],
    parent: null,
    kinds: new Set(),
    inner: new Set(),
    marked: false,
    fields: false,
    own: /^questions$/i.test(trimSigns(text)) ? null : (matchLabel(readHeadingLabel(heading) ?? '')?.kind ?? null),
    apparatus: isApparatus(text),
    template: false,
    asks: asks(withoutNumber(text)),
    number,
    named: isNamedQuestion(text),
    lifted: lifted.has(heading),
    listed: targets.size > 0 && (targets.has(slugOf(text)) || targets.has(anchorOf(text))),
    hides: false,
    holds: false,
  }
}

function addKinds(entry: Entry, node: RootContent, allowPlain: boolean): void {
  const mark = readPartMark(node)
  if (mark === 'question') entry.marked = true
  else if (mark) entry.kinds.add(mark)
  const label = node.type === 'paragraph' ? labelOf(node, allowPlain) : null
  if (label === null) return
  const kind = matchFact(label) ?? (matchLabel(label) ?? matchMistypedLabel(label))?.kind
  if (kind) entry.kinds.add(kind)
  else entry.fields = true
}

function isTemplate({body, kinds, children}: Entry, allowPlain: boolean): boolean {
  if (kinds.size < 2 || children.length > 0) return false
  return body.every((node) => {
    const label = node.type === 'paragraph' ? readLabel(node, allowPlain) : null
    return (label !== null && label.rest.length === 0) || node.type === 'thematicBreak'
  })
}

function hidesAnswer({body, asks: headingAsks, named}: Entry, found: FoundChoices | null): boolean {
  if (body.some((node) => node.type === 'details' && foldKind(node) === 'answer')) return true
  return found !== null && (headingAsks || named || !isChecklist(found))
}

function withoutNumber(text: string): string {
  return text.replace(/^[^\p{L}]*(?:(?:q|question)\s*\d*)?[^\p{L}¿]*/iu, '')
}

/** Labels that nothing but a question has. */
export const tellingKinds: ReadonlySet<Kind> = new Set<Kind>([
  'question',
  'rationale',
  'framework',
  'star',
  'answer',
  'choices',
])

/** Whether one question’s labels stand right under a heading: lists that ask are its follow-ups, then. */
function isLabelled({kinds}: Entry): boolean {
  return [...kinds].some((kind) => isFact(kind) || (kind !== 'question' && tellingKinds.has(kind)))
}

/** Whether a label or mark is a fact. */
export function isFact(kind: Kind): boolean {
  return Object.hasOwn(factRows, kind)
}
