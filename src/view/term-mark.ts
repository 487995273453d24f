/** What stands between a step’s term and its text where both are set in one line. */
import {toText} from '../guide/to-text.ts'
import type {Step} from '../guide/types.ts'

/** A full stop before a sentence of its own, a colon before words that go on. */
export function termMark(step: Step): '.' | ':' {
  return /^\s*\p{Ll}/u.test(toText(step.children[0])) ? ':' : '.'
}
