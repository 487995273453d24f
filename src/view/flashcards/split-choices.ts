/** The choices of a question whose front is full already: on a card of their own after it, or on several. */
import type {Choice} from '../../guide/types.ts'
import {type Asking, type Candidate, choicesOf, type FaceContent, type FittedFace} from './fit.ts'
import {leftOut} from './left-out.ts'

const [large, small] = ['p11', 'p8']

export function* splitChoices(content: FaceContent): Asking<FittedFace> {
  const all = choicesOf(content)
  const set = (choices: Array<Choice>, size: string, goesOn: boolean): Candidate => ({
    content,
    size,
    flow: [],
    choices,
    tip: false,
    goesOn,
  })
  const whole = [set(all, large, false), set(all, small, false)]
  const first = whole[(yield whole).indexOf(true)]
  if (first) return {parts: [first], overflow: false}

  const alone = yield all.map((choice) => set([choice], small, true))
  const choices = all.map((choice, index): Choice => {
    const [node] = choice.children
    return alone[index] || !node ? choice : {...choice, children: [leftOut(node, content.source.words)]}
  })
  const parts: Array<Candidate> = []
  for (let from = 0; from < choices.length; ) {
    const asked = choices.slice(from).map((_, index) => {
      const to = from + index + 1
      return set(choices.slice(from, to), small, to < choices.length)
    })
    const taken = Math.max(0, (yield asked).lastIndexOf(true))
    parts.push(asked[taken] as Candidate)
    from += taken + 1
  }
  return {parts, overflow: !alone.every(Boolean)}
}
