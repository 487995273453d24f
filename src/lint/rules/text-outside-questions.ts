/**
 * Text that belongs to no question: it goes into the booklet, but on no scorecard and on no flashcard.
 *
 * A short introduction of a guide or a section is fine, up to `maxWords` (200). So is a section whose heading has a name,
 * `{#reading}`: it is meant to be one. Sections among questions were most often meant to be questions.
 *
 * Not ok:
 *
 * ```markdown
 * # Keeping bees
 *
 * ## Hives
 *
 * ### Where are bees kept?
 *
 * **Answer:** In hives.
 *
 * ### Where they are not kept
 *
 * Bees are not kept in barns.
 *
 * ## Reading
 *
 * There are many books about bees.
 * ```
 *
 * > 9:1 Unexpected section without a question among questions, `Where they are not kept` (6 words), expected questions in it
 * > 13:1 Unexpected section without questions, `Reading` (6 words), expected questions in it
 *
 * Ok:
 *
 * ```markdown
 * # Keeping bees
 *
 * This guide is about bees.
 *
 * ## Hives
 *
 * Ours are made of straw.
 *
 * ### Where are bees kept?
 *
 * **Answer:** In hives.
 *
 * ## Reading {#reading}
 *
 * There are many books about bees.
 * ```
 */

import type {Nodes} from 'mdast'
import {inWords} from '../../guide/in-words.ts'
import {sectionTitle} from '../../guide/text.ts'
import {toText} from '../../guide/to-text.ts'
import type {FlowContent, Guide, Section} from '../../guide/types.ts'
import {isDefinition, questionsOf} from '../../guide/walk.ts'
import {countWords} from '../count-words.ts'
import type {Found, Rule} from '../rule.ts'

type Child = Guide['children'][number] | Section['children'][number]

/** What was found so far. */
interface Outside {
  found: Array<Found>
  /** Sections of text, by themselves. */
  chapters: Array<Section>
  /** Sections of text with questions beside them. */
  strays: Array<Section>
}

const note = 'It is printed in the booklet only.'
const meant = 'Give the heading a name, such as `{#reading}`, if it is meant to be text.'
const mostNamed = 5

export const textOutsideQuestions: Rule = {
  ruleId: 'text-outside-questions',
  severity: 'info',
  options: {maxWords: 200},
  check(guide, file, {maxWords = 0}) {
    if (questionsOf(guide).length === 0) return []
    const outside: Outside = {found: [], chapters: [], strays: []}
    walk(guide, maxWords, outside)
    const isMeant = (section: Section): boolean =>
      /^[^\r\n]*\{#/.test(String(file).slice(section.position?.start.offset))
    const strays = outside.strays.filter((section) => !isMeant(section))
    const chapters = outside.chapters.filter((section) => !isMeant(section))
    return [
      ...outside.found,
      ...named(
        strays,
        'without a question among questions',
        `With a label such as \`**Answer:**\` under it, it is one. ${meant}`,
      ),
      ...named(chapters, 'without questions', meant),
    ]
  },
}

/** The text of a guide or section that holds questions. */
function walk(parent: Guide | Section, maxWords: number, outside: Outside): void {
  const amongQuestions = parent.children.some((child) => child.type === 'question')
  let opened = false
  for (const run of runsOf(parent.children)) {
    const [node] = run as [Child]
    if (isText(node)) {
      const words = run.reduce((sum, child) => sum + wordsIn(child), 0)
      if (words > (opened ? 0 : maxWords)) outside.found.push(strayText(words, node, opened, maxWords))
      continue
    }
    opened = true
    if (node.type !== 'section') continue
    if (questionsOf(node).length > 0) walk(node, maxWords, outside)
    else if (wordsIn(node) > 0) outside[amongQuestions ? 'strays' : 'chapters'].push(node)
  }
}

/** Sections and questions one by one, and what stands between them together. */
function runsOf(children: ReadonlyArray<Child>): Array<Array<Child>> {
  const runs: Array<Array<Child>> = []
  for (const child of children) {
    if (child === children[0] && child.type === 'heading') continue
    const last = runs.at(-1)
    if (last && isText(child) && isText(last[0] as Child)) last.push(child)
    else runs.push([child])
  }
  return runs
}

function isText(child: Child): boolean {
  return child.type !== 'section' && child.type !== 'question'
}

function strayText(words: number, first: Child, opened: boolean, maxWords: number): Found {
  const reason = opened
    ? `Unexpected ${words} words outside any question, expected them under one`
    : `Unexpected introduction of ${words} words, expected at most ${maxWords} before a question`
  return {reason, place: first.position?.start, note}
}

/** One message for all sections of a kind. */
function named(sections: Array<Section>, kind: string, advice: string): Array<Found> {
  const [first] = sections
  if (!first) return []
  const titles = sections.slice(0, mostNamed).map((section) => `\`${sectionTitle(section)}\``)
  if (sections.length > mostNamed) titles.push(`${sections.length - mostNamed} more`)
  const words = sections.reduce((sum, section) => sum + wordsIn(section), 0)
  const list = `${inWords(titles)} (${words} words)`
  const reason =
    sections.length > 1
      ? `Unexpected sections ${kind}, ${list}, expected questions in them`
      : `Unexpected section ${kind}, ${list}, expected questions in it`
  return [{reason, place: first.position?.start, note: `${note} ${advice}`}]
}

/** Words of what is printed; a section’s heading is not counted. */
function wordsIn(node: Child): number {
  if (node.type === 'section') return node.children.slice(1).reduce((sum, child) => sum + wordsIn(child), 0)
  if (node.type === 'html' || isDefinition(node)) return 0
  return countWords(
    blocksOf(node as FlowContent)
      .map((block) => toText(block))
      .join('\n'),
  )
}

/** Blocks apart, so that the last word of one and the first of the next do not become one word. */
function blocksOf(node: Nodes): Array<Nodes> {
  if (!('children' in node) || ['paragraph', 'heading', 'tableCell'].includes(node.type)) return [node]
  return node.children.flatMap((child) => blocksOf(child as Nodes))
}
