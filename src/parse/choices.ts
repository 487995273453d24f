/** Lists under a choices label → choices: a task list carries its key in its ticks. */
import type {ListItem} from 'mdast'
import type {Choice, Choices, FlowContent} from '../guide/types.ts'
import {splitLetter} from './body/find-choices.ts'
import {place} from './phrasing.ts'

export function choicesOf(children: Array<FlowContent>): Choices['children'] {
  let count = 0
  const keyed = children.some((child) => child.type === 'list' && child.children.some((item) => item.checked === true))
  return children.flatMap((child): Choices['children'] => {
    if (child.type !== 'list') return [child]
    // One choice that opens with initials has no letter: either all have one, or none.
    const lettered = child.children.every(
      (item) => item.children[0]?.type === 'paragraph' && splitLetter(item.children[0]),
    )
    return child.children.map((item) => choiceOf(item, count++, keyed, lettered))
  })
}

function choiceOf(item: ListItem, index: number, keyed: boolean, lettered: boolean): Choice {
  const [first, ...rest] = item.children as Array<FlowContent>
  const own = lettered && first?.type === 'paragraph' ? splitLetter(first) : null
  return place(
    {
      type: 'choice',
      label: own?.letter ?? letterAt(index),
      correct: keyed ? item.checked === true : null,
      children: own ? [own.body, ...rest] : (item.children as Array<FlowContent>),
    },
    item.position,
  )
}

/** A, B, … Z, AA, AB, … */
function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last
}
