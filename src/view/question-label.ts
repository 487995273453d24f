/** How the guide itself calls a question, where that says more than the number we give it. */

import type {InterviewerQuestion} from '../guide/audience.ts'
import {promptText} from '../guide/text.ts'
import type {Question} from '../guide/types.ts'
import {fill, shorten, type Words} from './words.ts'

/** `3`, `03.`, `Q3` or `Question 3`; the word may be of any language. */
const counted = /^\W*(?:\p{L}{1,12}[\s.]*)?0*(\d+)\W*$/u
/** A word that every question could bear. */
const general = /^\W*(?:question|q)\W*$/iu
const longest = 32

/** `null` where the label is the number again, stands in the prompt already, or is no name. */
export function shownLabel(question: Question | InterviewerQuestion, words: Words): string | null {
  const label = question.label?.trim()
  if (!label || general.test(label)) return null
  if (Number(counted.exec(label)?.[1]) === question.number) return null
  if (/^\d+$/.test(label)) return fill(words.common.numbered, {label})
  if (promptText(question).toLowerCase().includes(label.toLowerCase())) return null
  return shorten(label, longest)
}
