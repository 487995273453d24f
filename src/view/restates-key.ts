/** Whether an answer says no more than which choice is right: the key says that already. */
import {toText} from '../guide/to-text.ts'
import type {Question} from '../guide/types.ts'
import {choicesIn, partOf} from '../guide/walk.ts'

/** `false` without a key. `Correct answer: B, E` does, and so does the right choice word for word. */
export function restatesKey(question: Question): boolean {
  const answer = partOf(question, 'answer')
  const right = rightChoices(question)
  if (!answer || right.length === 0) return false
  const text = plain(answer.children.map((node) => toText(node)).join(' '))
  const labels = right.map(({label}) => plain(label)).join(' ')
  const words = right.map(({children}) => plain(children.map((node) => toText(node)).join(' '))).join(' ')
  const said = text.replace(/^(?:the )?(?:(?:correct|right) )?(?:answers?|options?|choices?)?(?: is| are)? ?/, '')
  return [labels, words, `${labels} ${words}`].includes(said.replace(/ and /g, ' '))
}

export function rightChoices(question: Question): ReturnType<typeof choicesIn> {
  return choicesIn(partOf(question, 'choices')).filter((choice) => choice.correct)
}

/** Lower-case words with single spaces between them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
