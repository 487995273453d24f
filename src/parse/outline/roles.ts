/**
 * What each heading of a guide is.
 *
 * - `title`: the only heading of the least depth, when it comes first and is not itself a question;
 * - `question`: one with the labels, choices or folded answer of a question under it, or one of a group – headings of one
 *   depth under one parent – most of which ask. A statement among asking ones is a question too, unless nothing stands
 *   under it: then it names a group;
 * - `label`: a heading inside a question whose words the label table knows: `#### Sample answer`;
 * - `content`: any other heading inside a question;
 * - `section`: every other heading.
 */
import type {Heading} from 'mdast'
import {type Entry, isFact, type Kind} from './entries.ts'
import {groupPasses, poolOf} from './groups.ts'

export type HeadingRole = 'title' | 'section' | 'question' | 'label' | 'content'

export interface Outline {
  roles: ReadonlyMap<Heading, HeadingRole>
  /** Headings that group questions of their own depth. */
  groups: ReadonlySet<Heading>
}

/** Labels that nothing but a question has. */
const telling = new Set<Kind>(['question', 'rationale', 'framework', 'star', 'answer', 'choices'])

export interface OutlineOptions {
  /** Whether the guide says that it holds questions. */
  expects: boolean
  /** The dialect that an author has chosen. */
  chosen: string | null
}

export function outlineOf(entries: Array<Entry>, {expects, chosen}: OutlineOptions): Outline {
  const roles = new Map<Heading, HeadingRole>()
  const groups = new Set<Heading>()
  const innerTold = entries.filter((entry) => [...entry.inner].some((kind) => telling.has(kind))).length
  const pool = poolOf(entries, {expects, chosen}, isTold)
  const title = titleOf(entries)
  if (title) roles.set(title.heading, 'title')
  assign(entries.filter((entry) => entry.parent === null && entry !== title))
  if (title) assign(title.children)
  repairNumbers(entries, roles)
  return {roles, groups}

  /** Gives roles to the headings of one parent. */
  function assign(siblings: Array<Entry>): void {
    const depths = new Set(siblings.map((entry) => entry.heading.depth))
    const passing = new Set([...depths].filter((depth) => groupPasses(siblings, depth, pool)))
    for (const [index, entry] of siblings.entries()) {
      const passes = passing.has(entry.heading.depth)
      const role = roleOf(entry, passes, siblings[index + 1])
      if (role === 'question') assignInside(entry)
      roles.set(entry.heading, role)
      if (role === 'section') {
        if (passes && entry.children.length === 0) groups.add(entry.heading)
        assign(entry.children)
      }
    }
  }

  function roleOf(entry: Entry, passes: boolean, next: Entry | undefined): HeadingRole {
    if (entry.marked) return 'question'
    if (entry.own || entry.apparatus) return 'section'
    if (entry.holds || holdsQuestions(entry)) return 'section'
    if (isTold(entry)) return 'question'
    if (!passes) return 'section'
    if (entry.asks || entry.named) return 'question'
    const empty = entry.body.length === 0 && entry.children.length === 0
    if (empty && next && !(entry.number && pool.numbered) && !entry.listed) return 'section'
    return 'question'
  }

  /** Whether headings inside are the questions, and this one is over them. */
  function holdsQuestions(entry: Entry): boolean {
    const inner = entry.children.filter((child) => !child.own && !child.apparatus)
    if (entry.children.some((child) => child.marked)) return true
    if (inner.length === 0 || entry.kinds.has('answer') || entry.inner.has('answer') || entry.hides) return false
    const told = inner.filter((child) => isTold(child)).length
    const asking = inner.filter((child) => child.asks || isTold(child)).length
    if (told >= 2 && !isTold(entry)) return true
    if (entry.asks && entry.body.length > 0) return false
    if (entry.asks || entry.named) return inner.length >= 3 && asking >= inner.length * 0.8
    return asking >= 2 && asking >= inner.length * 0.6 && groupPasses(inner, (inner[0] as Entry).heading.depth, pool)
  }

  /** Inside a question, a heading opens a part or is content; labels that the question already has open another. */
  function assignInside(question: Entry): void {
    const seen = new Set([...question.kinds, ...question.inner])
    for (const entry of question.children) {
      if (entry.marked) {
        assign([entry])
        continue
      }
      const told = [...entry.kinds, ...entry.inner]
      const again = !entry.own && isTold(entry) && told.some((kind) => seen.has(kind))
      if ((again || (entry.named && question.named)) && !question.marked) {
        roles.set(entry.heading, 'question')
      } else {
        roles.set(entry.heading, entry.own ? 'label' : 'content')
      }
      for (const kind of told) seen.add(kind)
      assignInside(entry)
    }
  }

  /** Whether what stands under a heading says that it is a question. */
  function isTold(entry: Entry): boolean {
    if (entry.own) return false
    if (entry.hides || entry.marked) return true
    if ([...entry.kinds].some((kind) => telling.has(kind))) return true
    if ([...entry.inner].some((kind) => telling.has(kind)) && (entry.asks || entry.named || expects || innerTold >= 2))
      return true
    if ([...entry.kinds].some(isFact)) return entry !== title
    return entry.kinds.size > 0 && !entry.children.some((child) => !child.own && (child.kinds.size > 0 || child.hides))
  }
}

/** The only heading of the least depth, first of all headings. */
function titleOf(entries: Array<Entry>): Entry | null {
  const [first] = entries
  if (!first || first.marked || (first.asks && (first.hides || first.inner.has('answer') || first.kinds.has('answer'))))
    return null
  const least = Math.min(...entries.map((entry) => entry.heading.depth))
  const top = entries.filter((entry) => entry.heading.depth === least)
  if (first.heading.depth !== least) return null
  if (top.length > 1) return first.heading.depth === 1 && !first.asks && !first.named ? first : null
  return entries.length > 1 || first.heading.depth === 1 ? first : null
}

/** A heading at a wrong depth that counts on from the question before it is a question. */
function repairNumbers(entries: Array<Entry>, roles: Map<Heading, HeadingRole>): void {
  let last: number | null = null
  for (const entry of entries) {
    const role = roles.get(entry.heading)
    const number = Number(/\d+$/.exec(entry.number ?? '')?.[0] ?? Number.NaN)
    if (role === 'question') last = Number.isNaN(number) ? last : number
    else if (role === 'section' && last !== null && last >= 3 && number === last + 1 && entry.children.length === 0) {
      roles.set(entry.heading, 'question')
      last = number
    }
  }
}
