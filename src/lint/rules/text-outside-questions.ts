/**
 * Text that belongs to no question: it goes into the booklet, but on no scorecard and on no flashcard.
 *
 * A short introduction of a guide or a section is fine, up to `maxWords` (200). What stands after a question of its
 * section, or among questions under a heading that was not taken for one, is told by itself; sections that are chapters of
 * text are named together.
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
 * > 9:1 Unexpected heading without a question among questions, `Where they are not kept` (6 words), expected labels under it
 * > 13:1 Unexpected section without questions: `Reading` (6 words), expected questions in it
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
 * ```
 */
import type {Nodes} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {sectionTitle} from '../../guide/text.ts'
import type {FlowContent, Guide, Section} from '../../guide/types.ts'
import {isDefinition, questionsOf} from '../../guide/walk.ts'
import {countWords} from '../count-words.ts'
import type {Found, Rule} from '../rule.ts'

type Child = Guide['children'][number] | Section['children'][number]

const note = 'It is printed in the booklet only.'

export const textOutsideQuestions: Rule = {
  ruleId: 'text-outside-questions',
  severity: 'info',
  options: {maxWords: 200},
  check(guide, _file, {maxWords = 0}) {
    const chapters: Array<Section> = []
    const found = questionsOf(guide).length > 0 ? outside(guide, maxWords, chapters) : []
    const [first] = chapters
    if (!first) return found
    const titles = chapters.map((section) => `\`${sectionTitle(section)}\``)
    const words = chapters.reduce((sum, section) => sum + wordsIn(section), 0)
    const named = `${new Intl.ListFormat('en').format(titles)} (${words} words)`
    const reason =
      titles.length > 1
        ? `Unexpected sections without questions: ${named}, expected questions in them`
        : `Unexpected section without questions: ${named}, expected questions in it`
    return [...found, {reason, place: first.position?.start, note}]
  },
}

/** The text of a guide or section that holds questions; sections that hold none are added to `chapters`. */
function outside(parent: Guide | Section, maxWords: number, chapters: Array<Section>): Array<Found> {
  const found: Array<Found> = []
  const amongQuestions = parent.children.some((child) => child.type === 'question')
  let opened = false
  for (const run of runsOf(parent.children)) {
    const [node] = run
    if (node?.type === 'question') {
      opened = true
    } else if (node?.type === 'section') {
      opened = true
      if (questionsOf(node).length > 0) found.push(...outside(node, maxWords, chapters))
      else if (wordsIn(node) === 0) continue
      else if (amongQuestions) found.push(strayHeading(node))
      else chapters.push(node)
    } else {
      const words = run.reduce((sum, child) => sum + wordsIn(child), 0)
      const intro = !opened && words <= maxWords
      if (words > 0 && !intro) found.push(strayText(words, node as Child, opened, maxWords))
    }
  }
  return found
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
  const place = first.position?.start
  if (opened) return {reason: `Unexpected ${words} words outside any question, expected them under one`, place, note}
  return {
    reason: `Unexpected introduction of ${words} words, expected at most ${maxWords} before a question`,
    place,
    note,
  }
}

function strayHeading(section: Section): Found {
  const words = `\`${sectionTitle(section)}\` (${wordsIn(section)} words)`
  return {
    reason: `Unexpected heading without a question among questions, ${words}, expected labels under it`,
    place: section.position?.start,
    note: `${note} With a label such as \`**Answer:**\` under it, it is a question.`,
  }
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
