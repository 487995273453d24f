/**
 * What each heading of a labelled guide is.
 *
 * - the first heading, if it is of depth 1 and has no label under it, is the title;
 * - a heading with a label or a line of facts right under it is a question;
 * - a heading at a depth where questions stand, which ends in a question mark, is one that nobody has answered yet;
 * - a heading deeper than the question above it belongs to what that question says;
 * - every other heading opens a section.
 */
import type {Heading, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {readFactLine} from './facts.ts'
import {readHeadingLabel, readLabel} from './read-label.ts'

export type HeadingRole = 'title' | 'section' | 'question' | 'content'

export function outlineOf(nodes: Array<RootContent>, allowPlain: boolean): Map<Heading, HeadingRole> {
  const roles = new Map<Heading, HeadingRole>()
  const headings = nodes.filter((node) => node.type === 'heading' && !readHeadingLabel(node)) as Array<Heading>
  const labelled = new Set(headings.filter((heading) => hasLabel(nodes, heading, allowPlain)))
  const depths = new Set([...labelled].map((heading) => heading.depth))
  let open = 0
  for (const heading of headings) {
    const role = roleOf(heading, heading === headings[0], open)
    roles.set(heading, role)
    if (role === 'question') open = heading.depth
    else if (role !== 'content') open = 0
  }
  return roles

  function roleOf(heading: Heading, first: boolean, question: number): HeadingRole {
    if (labelled.has(heading)) return 'question'
    if (first && heading.depth === 1) return 'title'
    if (question > 0 && heading.depth > question) return 'content'
    return depths.has(heading.depth) && /[?？؟]\s*(?:\{#[^}]*\}\s*)?$/.test(toText(heading)) ? 'question' : 'section'
  }
}

/** Whether a label stands between this heading and the next one that is not itself a label. */
function hasLabel(nodes: Array<RootContent>, heading: Heading, allowPlain: boolean): boolean {
  for (const node of nodes.slice(nodes.indexOf(heading) + 1)) {
    if (node.type === 'heading') return readHeadingLabel(node) !== null
    if (node.type === 'paragraph' && (readFactLine(node) || readLabel(node, allowPlain))) return true
  }
  return false
}
