/** The choices of a question whose front is full already: on a card of their own after it, or on several. */
import type {Choice} from '../../guide/types.ts'
import {
  type Asking,
  candidateOf,
  choicesOf,
  type Draft,
  type FaceContent,
  type FittedFace,
  type Setting,
} from './fit.ts'
import {leftOut} from './left-out.ts'

const sizes: ReadonlyArray<Setting> = ['p11', 'p10', 'p9', 'p8'].map((size) => ({size, tip: false}))
const smallest: ReadonlyArray<Setting> = sizes.slice(-1)

export function* splitChoices(content: FaceContent): Asking<FittedFace> {
  const all = choicesOf(content)
  const set = (choices: Array<Choice>, settings: ReadonlyArray<Setting>, goesOn: boolean): Draft => ({
    content,
    flow: [],
    choices,
    goesOn,
    settings,
  })
  const whole = set(all, sizes, false)
  const setting = sizes[(yield [whole])[0] ?? -1]
  if (setting) return {parts: [candidateOf(whole, setting)], overflow: false}

  const alone = yield all.map((choice) => set([choice], smallest, true))
  const choices = all.map((choice, index): Choice => {
    const [node] = choice.children
    return alone[index] === 0 || !node ? choice : {...choice, children: [leftOut(node, content.source.words)]}
  })
  const parts: Array<Draft> = []
  for (let from = 0; from < choices.length; ) {
    const asked = choices.slice(from).map((_, index) => {
      const to = from + index + 1
      return set(choices.slice(from, to), smallest, to < choices.length)
    })
    const taken = Math.max(0, (yield asked).lastIndexOf(0))
    parts.push(asked[taken] as Draft)
    from += taken + 1
  }
  return {
    parts: parts.map((draft) => candidateOf(draft, smallest[0] as Setting)),
    overflow: !alone.every((answer) => answer === 0),
  }
}
