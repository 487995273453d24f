/**
 * Folds headings and drafts into sections and questions.
 *
 * Sections nest as their headings do, and their depth is told by that nesting: a guide whose sections are written `####`
 * has sections of depth 2. A heading that groups questions of its own depth holds those that follow it.
 */
import type {Heading, RootContent} from 'mdast'
import {toText} from '../guide/to-text.ts'
import type {Guide, Section} from '../guide/types.ts'
import {unfold} from './body/unfold.ts'
import {deepen} from './deepen.ts'
import {Identifiers, readIdentifier} from './identifier.ts'
import type {Draft} from './nodes.ts'
import type {Lifted} from './normalise/lift-headings.ts'
import type {HeadingRole, Outline} from './outline/roles.ts'
import {readPartMark} from './part-mark.ts'
import {paragraphOf, place} from './phrasing.ts'
import {questionOf} from './question.ts'
import type {SegmentOptions} from './segments.ts'

export interface FoldOptions extends SegmentOptions {
  lifted: Lifted
}

interface OpenSection {
  section: Section
  /** The depth of the heading as written; a group ranks just above its own. */
  rank: number
}

export function fold(guide: Guide, nodes: Array<RootContent>, options: FoldOptions): void {
  const {outline} = options
  const identifiers = new Identifiers(options.file, explicitNames(outline))
  const open: Array<OpenSection> = []
  let number = 0
  let index = 0
  while (index < nodes.length) {
    const node = nodes[index++] as RootContent
    const role = roleOf(node)
    if (role === 'title') continue
    if (node.type === 'heading' && role === 'section') {
      openSection(node)
    } else if (node.type === 'heading' && role === 'question') {
      const start = index
      while (index < nodes.length && !opensNext(nodes[index] as RootContent)) index++
      closeSections(node.depth)
      appendQuestion(draftOfHeading(node, nodes.slice(start, index)), readIdentifier(node).name)
    } else if (node.type === 'draft') {
      appendQuestion({...node, body: deepen(node.body, open.length + 3, outline.roles)}, null)
    } else if (node.type !== 'html' || readPartMark(node) === null) {
      append(...unfold([node]))
    }
  }
  closeSections(0)

  function roleOf(node: RootContent): HeadingRole | undefined {
    return node.type === 'heading' ? outline.roles.get(node) : undefined
  }

  function opensNext(node: RootContent): boolean {
    const role = roleOf(node)
    return role === 'section' || role === 'question' || readPartMark(node) === 'end'
  }

  function draftOfHeading(heading: Heading, body: Array<RootContent>): Draft {
    const asked = place(paragraphOf(readIdentifier(heading).children), heading.position)
    const label = options.lifted.get(heading) ?? null
    return {type: 'draft', asked, more: [], label, body: deepen(body, open.length + 3, outline.roles)}
  }

  function appendQuestion(draft: Draft, name: string | null): void {
    number++
    append(questionOf(draft, {...options, identifiers, number, name}))
  }

  function openSection(heading: Heading): void {
    const rank = outline.groups.has(heading) ? heading.depth - 0.5 : heading.depth
    closeSections(rank)
    const {name, children} = readIdentifier(heading)
    const depth = Math.min(6, open.length + 2) as Section['depth']
    const section: Section = {
      type: 'section',
      identifier: identifiers.take(name, toText(children), 'section', heading.position),
      depth,
      children: [{...heading, depth, children}],
    }
    append(place(section, heading.position))
    open.push({section, rank})
  }

  function append(...added: Array<Guide['children'][number]>): void {
    ;(open.at(-1)?.section ?? guide).children.push(...added)
  }

  /** Ends every section that a heading of this rank cannot stand in. */
  function closeSections(rank: number): void {
    while (open.length > 0 && (open.at(-1) as OpenSection).rank >= rank) {
      const {section} = open.pop() as OpenSection
      const end = section.children.at(-1)?.position?.end
      if (section.position && end) section.position = {start: section.position.start, end}
    }
  }
}

/** Names that authors gave: no slug may take one of them first. */
function explicitNames({roles}: Outline): Array<string> {
  return [...roles].flatMap(([heading, role]) =>
    role === 'section' || role === 'question' ? (readIdentifier(heading).name ?? []) : [],
  )
}
