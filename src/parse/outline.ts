/**
 * What each heading of a labelled guide is.
 *
 * - `title`: the first heading, if it is of depth 1 and is not itself a question;
 * - `question`: a heading with a label, or a line of facts, right under it;
 * - `label`: a heading deeper than the question it stands in, whose words the label table knows: `#### Sample answer`;
 * - `content`: any other heading deeper than the question it stands in. One with labels of its own is content only if
 *   they are news: a label that the question already has opens another question;
 * - `question` too: a heading at a depth where questions stand, which ends in a question mark: nobody answered it yet;
 * - `section`: every other heading. A tip or a note under it does not make it a question when it holds questions.
 */
import type {Heading, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {type FactKind, factRows, type LabelKind} from './labels.ts'
import {matchFact, matchLabel, matchMistypedLabel} from './match-label.ts'
import {readPartMark} from './part-mark.ts'
import {readHeadingLabel, readLabel} from './read-label.ts'

export type HeadingRole = 'title' | 'section' | 'question' | 'label' | 'content'

export type Outline = ReadonlyMap<Heading, HeadingRole>

type Kind = LabelKind | FactKind | 'question'

/** A heading and the labels between it and the next one. */
interface Entry {
  heading: Heading
  kinds: Set<Kind>
  /** Whether a label stands there that no table knows. */
  fields: boolean
  /** The label that the heading’s own words are. */
  own: LabelKind | null
}

/** Labels that nothing but a question has. */
const telling = new Set<Kind>(['question', 'rationale', 'framework', 'star', 'answer', 'choices'])

export function outlineOf(nodes: Array<RootContent>, allowPlain: boolean): Outline {
  const entries = entriesOf(nodes, allowPlain)
  const labelled = new Set(entries.filter((_, index) => isLabelled(entries, index)))
  const depths = new Set([...labelled].map((entry) => entry.heading.depth))
  const roles = new Map<Heading, HeadingRole>()
  let question: Entry | null = null
  for (const entry of entries) {
    const role = roleOf(entry, question)
    roles.set(entry.heading, role)
    if (role === 'question') question = {...entry, kinds: new Set(entry.kinds)}
    else if (role === 'title' || role === 'section') question = null
    else for (const kind of [...entry.kinds, ...(entry.own ? [entry.own] : [])]) question?.kinds.add(kind)
  }
  return roles

  function roleOf(entry: Entry, open: Entry | null): HeadingRole {
    const {heading, kinds, fields} = entry
    const inside = open !== null && heading.depth > open.heading.depth
    if (inside && entry.own) return 'label'
    if (inside && !(labelled.has(entry) && sharesOne(kinds, open.kinds))) return 'content'
    if (labelled.has(entry)) return 'question'
    if (entry === entries[0] && heading.depth === 1) return 'title'
    const asks = /[?？؟]\s*(?:\{#[^}]*\}\s*)?$/.test(toText(heading))
    const stands = depths.has(heading.depth) || (fields && depths.size === 0)
    return (asks || fields) && stands ? 'question' : 'section'
  }
}

function sharesOne<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): boolean {
  return [...some].some((one) => others.has(one))
}

function entriesOf(nodes: Array<RootContent>, allowPlain: boolean): Array<Entry> {
  const entries: Array<Entry> = []
  for (const node of nodes) {
    if (node.type === 'heading') {
      const own = matchLabel(readHeadingLabel(node) ?? '')?.kind ?? null
      const before = entries.at(-1)
      if (own && before && before.heading.depth < node.depth) before.kinds.add(own)
      entries.push({heading: node, kinds: new Set(), fields: false, own})
    }
    const entry = entries.at(-1)
    if (entry) addKinds(entry, node, allowPlain)
  }
  return entries
}

function addKinds(entry: Entry, node: RootContent, allowPlain: boolean): void {
  const mark = readPartMark(node)
  if (mark) entry.kinds.add(mark)
  const label = node.type === 'paragraph' ? readLabel(node, allowPlain) : null
  if (!label) return
  const kind = matchFact(label.text) ?? (matchLabel(label.text) ?? matchMistypedLabel(label.text))?.kind
  if (kind) entry.kinds.add(kind)
  else entry.fields = true
}

/** Whether a heading has the labels of a question: under it, or as the heading that follows. */
function isLabelled(entries: Array<Entry>, index: number): boolean {
  const {heading, kinds} = entries[index] as Entry
  if (kinds.size === 0) return false
  if ([...kinds].some((kind) => telling.has(kind))) return true
  const mayBeTitle = index === 0 && heading.depth === 1
  if (!mayBeTitle && [...kinds].some((kind) => Object.hasOwn(factRows, kind))) return true
  return !holdsQuestions(entries, index)
}

/** Whether telling labels or facts stand under headings inside a heading’s. */
function holdsQuestions(entries: Array<Entry>, index: number): boolean {
  const depth = (entries[index] as Entry).heading.depth
  for (const {heading, kinds, own} of entries.slice(index + 1)) {
    if (heading.depth <= depth) return false
    if (!own && [...kinds].some((kind) => telling.has(kind) || Object.hasOwn(factRows, kind))) return true
  }
  return false
}
