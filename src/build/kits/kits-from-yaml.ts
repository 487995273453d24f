/**
 * Candidates × interviewers as YAML: what holds for all stands at the top, what holds for one under its name.
 *
 * ```yaml
 * role: Keeper of the light
 * minutes: 45
 * candidates: [C-001, C-002]
 * interviewers:
 *   - name: Ottilie Brandt
 *     competency: [Staying calm]
 *   - name: Rasmus Holm
 *     sections: [fog]
 * ```
 */
import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml'
import {OptionError} from '../../options/option-error.ts'
import {isKitKey, type KitKey, type KitOrder, kitKeys, orderOf, type Written} from './kit-order.ts'

/** How the person is called in a list of them. */
const nameKeys = {candidates: 'code', interviewers: 'name'} as const
const named = {candidates: 'candidate', interviewers: 'interviewer'} as const
type ListName = keyof typeof nameKeys

type Complain = (node: unknown, words: string) => never

export function kitsFromYaml(text: string, name: string): Array<KitOrder> {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, uniqueKeys: true})
  const placeOf = (offset: number): string => {
    const {line, col} = lines.linePos(offset)
    return `${name}:${line}:${col}`
  }
  const complain: Complain = (node, words) => {
    throw new OptionError(`${placeOf((node as Node | null)?.range?.[0] ?? 0)}: ${words}.`)
  }
  const [wrong] = document.errors
  if (wrong) throw new OptionError(`${placeOf(wrong.pos[0])}: ${wrong.message.replace(/\.$/, '')}.`)
  const shared: Written = {}
  const people: Record<ListName, Array<Person>> = {candidates: [], interviewers: []}
  for (const [key, value, node] of pairsOf(document.contents, complain)) {
    if (key === 'candidates' || key === 'interviewers') people[key] = peopleOf(key, value, complain)
    else shared[keyOf(key, node, complain)] = wordsOf(value, complain)
  }
  for (const list of Object.keys(people) as Array<ListName>) {
    if (people[list].length === 0) complain(document.contents, `\`${list}\` names nobody`)
  }
  const panel = people.interviewers.map(({written}) => written.interviewer?.[0] ?? '')
  return people.candidates.flatMap((candidate) =>
    people.interviewers.map((interviewer) =>
      orderOf({...shared, ...candidate.written, ...interviewer.written}, panel, placeOf(interviewer.offset)),
    ),
  )
}

interface Person {
  written: Written
  offset: number
}

function peopleOf(list: ListName, value: Node | null, complain: Complain): Array<Person> {
  if (!isSeq(value)) return complain(value, `\`${list}\` is a list`)
  return (value.items as Array<Node>).map((item) => {
    const offset = item.range?.[0] ?? 0
    if (isScalar(item)) return {written: {[named[list]]: wordsOf(item, complain)}, offset}
    const written: Written = {}
    for (const [key, inner, node] of pairsOf(item, complain)) {
      const known = key === nameKeys[list] ? named[list] : keyOf(key, node, complain)
      written[known] = wordsOf(inner, complain)
    }
    if (!written[named[list]]?.[0]) complain(item, `somebody without \`${nameKeys[list]}\``)
    return {written, offset}
  })
}

function keyOf(key: string, node: unknown, complain: Complain): KitKey {
  if (isKitKey(key)) return key
  const known = [
    'candidates',
    'interviewers',
    ...kitKeys.filter((item) => item !== 'candidate' && item !== 'interviewer'),
  ]
  return complain(node, `\`${key}\` is no key of kits; there is ${known.join(', ')}`)
}

/** A text, a number or a yes as one word; a list as its items. */
function wordsOf(value: Node | null, complain: Complain): Array<string> {
  if (value === null) return []
  if (isSeq(value)) return (value.items as Array<Node>).flatMap((item) => wordsOf(item, complain))
  if (!isScalar(value)) return complain(value, 'neither a text nor a list')
  // As it is written: a day is no moment, and `1-3` no sum.
  return value.value === null ? [] : [value.source ?? String(value.value)]
}

function pairsOf(value: Node | null, complain: Complain): Array<[key: string, value: Node | null, node: unknown]> {
  if (!isMap(value)) return complain(value, 'this is no map of `key: value` lines')
  return value.items.map((pair) => [
    isScalar(pair.key) ? String(pair.key.value) : '',
    pair.value as Node | null,
    pair.key,
  ])
}
