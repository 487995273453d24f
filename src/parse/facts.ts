/** Reads the line of facts under a prompt: `**Level:** senior · **Topics:** dr, replication · **Minutes:** 8`. */
import type {Paragraph, PhrasingContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {Question} from '../guide/types.ts'
import type {FactKind} from './labels.ts'
import {matchFact} from './match-label.ts'
import {trimPhrasingEnd} from './phrasing.ts'
import {type ReadLabel, readLabel} from './read-label.ts'

export type Facts = Pick<Question, 'level' | 'topics' | 'competency' | 'minutes' | 'weight'>

export interface LabelledRun {
  label: ReadLabel
  children: Array<PhrasingContent>
}

/** The labels of a paragraph that opens with a fact, each with its words; `null` for any other paragraph. */
export function readFactLine(paragraph: Paragraph): Array<LabelledRun> | null {
  const first = readLabel(paragraph, false)
  if (!first || !matchFact(first.text)) return null
  const runs: Array<LabelledRun> = []
  for (const [index, node] of paragraph.children.entries()) {
    const label = readLabel({type: 'paragraph', children: paragraph.children.slice(index)}, false)
    if (node.type === 'strong' && label) runs.push({label, children: []})
    else runs.at(-1)?.children.push(node)
  }
  return runs.map((run) => ({label: run.label, children: trimPhrasingEnd(run.children)}))
}

/** Writes one fact into the question; a value that cannot be read is reported and left out. */
export function applyFact(facts: Facts, kind: FactKind, text: string, place: Position | undefined, file: VFile): void {
  const value = text.replace(/^[\s:：·|•;,]+|[\s·|•;,]+$/gu, '')
  if (!value) return
  if (kind === 'topics') facts.topics = value.split(/\s*[,;、，·]\s*/u).filter(Boolean)
  else if (kind === 'minutes' || kind === 'weight') facts[kind] = readNumber(kind, value, place, file)
  else facts[kind] = value
}

/** The words of a run as the value of a fact. */
export function factText(run: LabelledRun): string {
  return toText(run.children)
}

function readNumber(
  kind: 'minutes' | 'weight',
  value: string,
  place: Position | undefined,
  file: VFile,
): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*(?:min(?:ute)?s?\.?|m|×|x)?$/i.exec(value)
  const number = match ? Number((match[1] as string).replace(',', '.')) : Number.NaN
  if (number > 0) return number
  report(file, {
    severity: 'warning',
    ruleId: 'fact-value',
    reason: `Unexpected ${kind} \`${value}\`, expected a number above 0`,
    place,
    actual: value,
  })
  return null
}
