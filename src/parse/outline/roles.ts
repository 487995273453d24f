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
import {type Entry, isFact, type Kind, tellingKinds} from './entries.ts'
import {groupPasses, type Pool, poolOf} from './groups.ts'

export type HeadingRole = 'title' | 'section' | 'question' | 'label' | 'content'

export interface Outline {
  roles: ReadonlyMap<Heading, HeadingRole>
  /** Headings that group questions of their own depth. */
  groups: ReadonlySet<Heading>
}

export interface OutlineOptions {
  /** Whether the guide says that it holds questions. */
  expects: boolean
  /** The dialect that an author has chosen. */
  chosen: string | null
}

export function outlineOf(entries: Array<Entry>, options: OutlineOptions): Outline {
  return new OutlineReader(entries, options).read()
}

class OutlineReader {
  readonly #roles = new Map<Heading, HeadingRole>()
  readonly #groups = new Set<Heading>()
  readonly #entries: Array<Entry>
  readonly #options: OutlineOptions
  readonly #title: Entry | null
  /** How many headings have telling labels as headings inside them. */
  readonly #innerTold: number
  readonly #pool: Pool

  constructor(entries: Array<Entry>, options: OutlineOptions) {
    this.#entries = entries
    this.#options = options
    this.#title = titleOf(entries)
    this.#innerTold = entries.filter(({inner}) => tells(inner)).length
    this.#pool = poolOf(entries, options, (entry) => this.#isTold(entry))
  }

  read(): Outline {
    const title = this.#title
    if (title) this.#roles.set(title.heading, 'title')
    this.#assign(this.#entries.filter((entry) => entry.parent === null && entry !== title))
    if (title) this.#assign(title.children)
    return {roles: this.#roles, groups: this.#groups}
  }

  /** Gives roles to the headings of one parent. */
  #assign(siblings: Array<Entry>): void {
    const depths = new Set(siblings.map((entry) => entry.heading.depth))
    const passing = new Set([...depths].filter((depth) => groupPasses(siblings, depth, this.#pool)))
    for (const [index, entry] of siblings.entries()) {
      const passes = passing.has(entry.heading.depth)
      const role = this.#roleOf(entry, passes, siblings[index + 1])
      if (role === 'question') this.#assignInside(entry, entry)
      this.#roles.set(entry.heading, role)
      if (role !== 'section') continue
      if (passes && entry.children.length === 0) this.#groups.add(entry.heading)
      this.#assign(entry.children)
    }
  }

  #roleOf(entry: Entry, passes: boolean, next: Entry | undefined): HeadingRole {
    if (entry.marked) return 'question'
    if (entry.own || entry.apparatus || this.#isOver(entry)) return 'section'
    if (this.#isTold(entry)) return 'question'
    if (!passes) return 'section'
    if (entry.asks || entry.named) return 'question'
    if (!entry.number && this.#pool.byDepth.get(entry.heading.depth)?.named) return 'section'
    const empty = entry.body.length === 0 && entry.children.length === 0
    return empty && next && !(entry.number && this.#pool.numbered) && !entry.listed ? 'section' : 'question'
  }

  /** Whether a heading stands over questions. In the canonical form nothing of that is guessed. */
  #isOver(entry: Entry): boolean {
    if (this.#options.chosen === 'canonical') return this.#holdsTold(entry)
    return entry.holds || this.#holdsQuestions(entry)
  }

  #holdsTold(entry: Entry): boolean {
    return entry.children.some((child) => child.marked || (!child.own && this.#isTold(child)) || this.#holdsTold(child))
  }

  /** Whether headings inside are the questions, and this one is over them. */
  #holdsQuestions(entry: Entry): boolean {
    const inner = entry.children.filter((child) => !child.own && !child.apparatus)
    if (entry.children.some((child) => child.marked)) return true
    if (inner.length === 0 || entry.kinds.has('answer') || entry.inner.has('answer') || entry.hides) return false
    const told = inner.filter((child) => this.#isTold(child)).length
    const asking = inner.filter((child) => child.asks || this.#isTold(child)).length
    if (told >= 2 && !this.#isTold(entry)) return true
    if (entry.asks && entry.body.length > 0) return false
    // One of a numbered row of questions, and nothing inside it goes on counting: its parts tell what to do.
    if (entry.number && this.#pool.byDepth.get(entry.heading.depth)?.named && !inner.some(({number}) => number))
      return false
    if (entry.asks || entry.named) return inner.length >= 3 && asking >= inner.length * 0.8
    const most = asking >= 2 && asking >= inner.length * 0.6
    return most && groupPasses(inner, (inner[0] as Entry).heading.depth, this.#pool)
  }

  /** Inside a question, a heading opens a part or is content; labels that the question already has open another. */
  #assignInside(parent: Entry, question: Entry): void {
    const seen = new Set([...parent.kinds, ...parent.inner])
    for (const entry of parent.children) {
      if (entry.marked) {
        this.#assign([entry])
        continue
      }
      const kinds = [...entry.kinds, ...entry.inner]
      const again = !entry.own && this.#isTold(entry) && kinds.some((kind) => seen.has(kind))
      const opens = (again || (entry.named && question.named)) && !question.marked
      this.#roles.set(entry.heading, opens ? 'question' : entry.own && !question.marked ? 'label' : 'content')
      for (const kind of kinds) seen.add(kind)
      this.#assignInside(entry, opens ? entry : question)
    }
  }

  /** Whether what stands under a heading says that it is a question. */
  #isTold(entry: Entry): boolean {
    if (entry.own || entry.template) return false
    if (entry.marked || tells(entry.kinds) || (entry.hides && this.#options.chosen !== 'canonical')) return true
    const {asks, named, inner, kinds, children} = entry
    if (tells(inner) && (asks || named || this.#options.expects || this.#innerTold >= 2)) return true
    if ([...kinds].some(isFact)) return entry !== this.#title
    return kinds.size > 0 && !children.some((child) => !child.own && (child.kinds.size > 0 || child.hides))
  }
}

function tells(kinds: ReadonlySet<Kind>): boolean {
  return [...kinds].some((kind) => tellingKinds.has(kind))
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
