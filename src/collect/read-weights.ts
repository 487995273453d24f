/**
 * Weights, as YAML. Equal weights are the rule; each other one needs the reason that it was chosen for.
 *
 * ```yaml
 * competencies:
 *   Acting in an emergency: {weight: 2, reason: Nobody is near when it happens}
 * questions:
 *   lamp-out: {weight: 3, reason: It has happened here twice}
 * ```
 */
import type {VFile} from 'vfile'
import {isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap} from 'yaml'
import {tell} from './findings.ts'

export interface GivenWeight {
  of: 'competency' | 'question'
  name: string
  weight: number
  reason: string
}

const kinds = {competencies: 'competency', questions: 'question'} as const

/** What is wrong is an error of the file, with line and column. */
export function readWeights(file: VFile): Array<GivenWeight> {
  const lines = new LineCounter()
  const document = parseDocument(String(file), {lineCounter: lines})
  const wrong = (reason: string, offset = 0): void => {
    const {line, col} = lines.linePos(offset)
    tell(file, 'card-value', reason, {place: {line: Math.max(1, line), column: Math.max(1, col)}})
  }
  const [error] = document.errors
  if (error) {
    wrong(`Unexpected YAML: ${error.message.split('\n')[0]}`, error.pos[0])
    return []
  }
  if (!isMap(document.contents)) {
    wrong('Unexpected weights, expected `competencies:` or `questions:`')
    return []
  }
  return document.contents.items.flatMap((pair) => {
    const key = keyOf(pair)
    if (!Object.hasOwn(kinds, key) || !isMap(pair.value)) {
      wrong(`Unexpected \`${key}\`, expected \`competencies:\` or \`questions:\` with names under it`, offsetOf(pair))
      return []
    }
    return pair.value.items.flatMap((item) => weightOf(item, kinds[key as keyof typeof kinds], wrong) ?? [])
  })
}

function weightOf(
  pair: Pair,
  of: GivenWeight['of'],
  wrong: (reason: string, offset?: number) => void,
): GivenWeight | null {
  const name = keyOf(pair)
  const map = isMap(pair.value) ? (pair.value as YAMLMap) : null
  const [weight, reason] = [map?.get('weight'), map?.get('reason')]
  if (typeof weight !== 'number' || !Number.isFinite(weight) || weight <= 0 || weight > 100) {
    wrong(`Unexpected weight of \`${name}\`, expected \`weight:\` with a number above 0 and up to 100`, offsetOf(pair))
    return null
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    wrong(
      `Unexpected weight of \`${name}\` without a reason, expected \`reason:\` with why it was chosen`,
      offsetOf(pair),
    )
    return null
  }
  return {of, name, weight, reason: reason.trim()}
}

function keyOf({key}: Pair): string {
  return isScalar(key) ? String(key.value) : String(key)
}

function offsetOf({key}: Pair): number {
  return (isScalar(key) && key.range?.[0]) || 0
}
