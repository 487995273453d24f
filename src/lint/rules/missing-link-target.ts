/**
 * A link to a place of the guide that is not there, or to a definition that nobody wrote.
 *
 * A `#name` may be an identifier, the name that GitHub gives a heading, or an `id` or `name` in HTML. Links to other pages
 * and files are not followed.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept? {#hives}
 *
 * **Answer:** In hives, [as with honey](#honye) and [wax][wax-page], which melts[^heat].
 *
 * ## When is honey ripe? {#honey}
 *
 * **Answer:** When the bees have sealed it.
 * ```
 *
 * > 3:23 Unexpected link to `#honye`, expected the name of a question, section or heading
 * > 3:51 Unexpected reference to `wax-page`, expected a definition of it
 * > 3:79 Unexpected footnote `^heat`, expected a definition of it
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept? {#hives}
 *
 * **Answer:** In hives, [as with honey](#honey) and [wax][wax-page], or [like this](#where-are-bees-kept).
 *
 * ## When is honey ripe? {#honey}
 *
 * **Answer:** When the bees have sealed it.
 *
 * [wax-page]: https://example.org/wax
 * ```
 */
import {distance} from 'fastest-levenshtein'
import type {Definition, Html, Link, Nodes, Text} from 'mdast'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {eachNode} from '../../guide/each-node.ts'
import type {Guide, Question, Section} from '../../guide/types.ts'
import type {Found, Rule} from '../rule.ts'
import {comparable, slugOf} from '../slug.ts'

const undefinedReference =
  /(?<![\p{L}\p{N}\]])\[[^[\]]+\]\[([^[\]]+)\]|(?<=\S)\[(\^[\p{L}\p{M}\p{N}_-]{1,40})\](?!\()/gu

/** Lines that are headings, in a list as well. */
const headings = [
  /^[ \t>]{0,20}(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?#{1,6}[ \t]+(.+)$/gm,
  /^(.+)(?:\r\n|\r|\n) {0,3}(?:={2,}|-{2,})[ \t]*\r?$/gm,
]
const longestHeading = 500
/** Names that authors give: in HTML, and in braces. */
const marks = [/\b(?:id|name)[ \t]{0,9}=[ \t]{0,9}["']?([^"'\s>]{1,200})/gi, /\{#([^\s}]{1,200})\}/g]

export const missingLinkTarget: Rule = {
  ruleId: 'missing-link-target',
  severity: 'warning',
  check(guide, file) {
    const targets = targetsOf(guide, String(file))
    const found: Array<Found> = []
    eachNode<Nodes>(guide, (node) => {
      if (node.type === 'link' || node.type === 'definition' || node.type === 'html') {
        for (const name of missingIn(node, targets)) found.push(missingTarget(name, node, targets))
      } else if (node.type === 'text') {
        found.push(...missingReferences(node, file))
      }
    })
    return found
  },
}

/** Every name that a link may use → how it is written. */
function targetsOf(guide: Guide, text: string): Map<string, string> {
  const targets = new Map<string, string>([['top', 'top']])
  eachNode<Section | Question>(guide, (node) => {
    if (node.type === 'section' || node.type === 'question') targets.set(comparable(node.identifier), node.identifier)
    return node.type !== 'question'
  })
  const counts = new Map<string, number>()
  const add = (slug: string): void => {
    // A name that is taken gets a number.
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    const name = count > 0 ? `${slug}-${count}` : slug
    targets.set(name, name)
  }
  for (const [, heading = ''] of headings.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const words = wordsOf(heading.slice(0, longestHeading))
    add(slugOf(words.replace(/<[^<>]+>/g, '')))
    // A tag in code is text: `<header>`.
    if (words.includes('<')) add(slugOf(words))
  }
  for (const [, name = ''] of marks.flatMap((pattern) => [...text.matchAll(pattern)])) {
    targets.set(comparable(name), name)
  }
  return targets
}

/** A heading’s line without its marks. */
function wordsOf(heading: string): string {
  return heading
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
}

function missingIn(node: Link | Definition | Html, targets: ReadonlyMap<string, string>): Array<string> {
  const urls =
    node.type === 'html'
      ? Array.from(node.value.matchAll(/\shref\s*=\s*["']?([^"'\s>]+)/gi), ([, url]) => url as string)
      : [node.url]
  return urls.flatMap((url) => {
    const name = url.startsWith('#') ? url.slice(1) : ''
    return name === '' || targets.has(comparable(name)) ? [] : name
  })
}

function missingTarget(name: string, node: Nodes, targets: ReadonlyMap<string, string>): Found {
  const near = nearest(comparable(name), targets)
  return {
    reason: `Unexpected link to \`#${name}\`, expected the name of a question, section or heading`,
    place: node.position,
    actual: `#${name}`,
    ...(near ? {expected: [`#${near}`]} : {}),
  }
}

/** The name that was meant, if one differs by a letter in four at most. */
function nearest(name: string, targets: ReadonlyMap<string, string>): string | null {
  let best: string | null = null
  let least = Math.floor(name.length / 4) + 1
  for (const [target, written] of targets) {
    const errors = Math.abs(target.length - name.length) < least ? distance(target, name) : least
    if (errors < least) [least, best] = [errors, written]
  }
  return best
}

function missingReferences(node: Text, file: VFile): Array<Found> {
  const start = node.position?.start.offset
  return Array.from(node.value.matchAll(undefinedReference), (match): Found => {
    const name = match[1] ?? match[2] ?? ''
    const exact = start !== undefined && String(file).startsWith(match[0], start + match.index)
    return {
      reason: `Unexpected ${match[1] ? 'reference to' : 'footnote'} \`${name}\`, expected a definition of it`,
      place: exact ? location(file).toPoint(start + match.index) : node.position,
      actual: match[0],
    }
  })
}
