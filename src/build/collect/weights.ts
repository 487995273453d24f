/** Weights: from a file of the user’s, and from kits whose guide gives them with a reason. */
import type {VFile} from 'vfile'
import {tell} from '../../collect/findings.ts'
import {type GivenWeight, readWeights} from '../../collect/read-weights.ts'
import type {FilledCard} from '../../guide/filled-card.ts'
import type {Weight} from '../../view/debrief/weights.ts'
import {decode} from '../decode.ts'
import {readBytes} from './read-files.ts'

export interface LoadedWeights {
  /** What is wrong with it is an error of this file. */
  file: VFile
  weights: Array<GivenWeight>
}

/** Throws an `IoError`. */
export async function loadWeights(path: string): Promise<LoadedWeights> {
  const file = decode(await readBytes(path), path)
  return {file, weights: readWeights(file)}
}

/** The file’s go before the kits’. What the file names and no card has is a warning. */
export function weightsFor(cards: ReadonlyArray<FilledCard>, loaded: LoadedWeights | null): Array<Weight> {
  const questions = [
    ...new Map(cards.flatMap(({kit}) => kit.questions).map((item) => [item.identifier, item])).values(),
  ]
  const given = (loaded?.weights ?? []).flatMap(({of, name, weight, reason}): Array<Weight> => {
    if (of === 'competency') {
      const known = questions.some(({competency}) => competency === name)
      return known ? [{what: name, competency: name, question: null, weight, reason}] : unknown(name, loaded)
    }
    const question = questions.find(({identifier}) => identifier === name)
    if (!question) return unknown(name, loaded)
    return [{what: `${question.number}. ${question.title}`, competency: null, question: name, weight, reason}]
  })
  const own = questions
    .filter(({identifier}) => !given.some(({question}) => question === identifier))
    .flatMap(
      ({identifier, number, title, weight, weightReason}): Array<Weight> =>
        weight !== null && weight !== 1 && weightReason
          ? [{what: `${number}. ${title}`, competency: null, question: identifier, weight, reason: weightReason}]
          : [],
    )
  return [...given, ...own]
}

function unknown(name: string, loaded: LoadedWeights | null): [] {
  if (loaded) {
    const reason = `Unexpected weight of \`${name}\`, expected a competency or a question that is on the cards; it weighs nothing`
    tell(loaded.file, 'card-incomplete', reason)
  }
  return []
}
