/** Words of a tree, without its marks. */
import {toString as toText} from 'mdast-util-to-string'
import type {InterviewerQuestion, InterviewerSection} from './audience.ts'
import type {Question, Section} from './types.ts'
import {partOf} from './walk.ts'

/** The words of a prompt, on one line; code and pictures that belong to it are left out. */
export function promptText(question: Question | InterviewerQuestion): string {
  const asked = partOf(question as Question, 'prompt')?.children[0]
  return asked ? toText(asked).replace(/\s+/g, ' ').trim() : ''
}

/** The words of a section’s heading. */
export function sectionTitle(section: Section | InterviewerSection): string {
  const [heading] = section.children
  return heading ? toText(heading).trim() : ''
}
