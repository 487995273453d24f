/** Words of a tree, without its marks. */
import type {Nodes} from 'mdast'
import type {InterviewerQuestion, InterviewerSection} from './audience.ts'
import {plainFormula} from './formula/plain-text.ts'
import {readFormula} from './formula.ts'
import {toText} from './to-text.ts'
import type {Question, Section} from './types.ts'
import {partOf} from './walk.ts'

/** The words of a prompt, on one line; code and pictures that belong to it are left out. */
export function promptText(question: Question | InterviewerQuestion): string {
  const asked = partOf(question as Question, 'prompt')?.children[0]
  return asked ? lineOf(asked).replace(/\s+/g, ' ').trim() : ''
}

/** The words of a section’s heading. */
export function sectionTitle(section: Section | InterviewerSection): string {
  const [heading] = section.children
  return heading ? lineOf(heading as Nodes).trim() : ''
}

/** Formulas are written out in a line: nothing in contents lists and bookmarks can set them. */
function lineOf(node: Nodes): string {
  if (node.type === 'inlineMath' || node.type === 'math') {
    const read = readFormula(node.value, false)
    return 'error' in read ? node.value : plainFormula(read.element)
  }
  return 'children' in node ? node.children.map((child) => lineOf(child)).join('') : toText(node)
}
