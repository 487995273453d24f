/** The choices of a question whose front is full already: on a card of their own after it, or on several. */
import type {Choice} from '../../guide/types.ts'
import {type Asking, ask} from './asking.ts'
import {candidateOf, choicesOf, type Draft, type FaceContent, type FittedFace, type Setting} from './draft.ts'
import {leftOut} from './left-out.ts'

const sizes: ReadonlyArray<Setting> = ['p11', 'p10', 'p9', 'p8'].map((size) => ({size, tip: false}))
const smallest: ReadonlyArray<Setting> = sizes.slice(-1)

interface Held {
  name: string
  choices: Array<Choice>
  goesOn: boolean
}

export function* splitChoices(content: FaceContent): Asking<FittedFace> {
  const all = choicesOf(content)
  const set = (held: Held, settings = smallest): Draft => ({
    ...held,
    content,
    flow: [],
    settings,
    all: false,
    placed: false,
    cards: 2,
  })
  const whole = set({name: 'choices', choices: all, goesOn: false}, sizes)
  const [answer] = yield [whole]
  const setting = sizes[answer?.fits[0] ?? -1]
  if (setting) return {parts: [candidateOf(whole, setting)], overflow: false}

  const alone = yield* ask(all.map((choice, index) => set({name: `choice ${index}`, choices: [choice], goesOn: true})))
  const fits = all.map((_, index) => alone[index]?.fits.includes(0) ?? false)
  const choices = all.map((choice, index): Choice => {
    const [node] = choice.children
    return fits[index] || !node ? choice : {...choice, children: [leftOut(node, content.source.words)]}
  })
  const parts: Array<Draft> = []
  for (let from = 0; from < choices.length; ) {
    const asked = choices.slice(from).map((_, index) => {
      const to = from + index + 1
      const name = `choices ${from}-${to} ${fits.map(Number).join('')}`
      return set({name, choices: choices.slice(from, to), goesOn: to < choices.length})
    })
    const answers = yield asked
    const taken = Math.max(
      0,
      answers.findLastIndex((one) => one.fits.includes(0)),
    )
    parts.push(asked[taken] as Draft)
    from += taken + 1
  }
  return {
    parts: parts.map((draft) => candidateOf(draft, smallest[0] as Setting)),
    overflow: fits.includes(false),
  }
}
