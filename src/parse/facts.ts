/** Reads the line of facts under a prompt: `**Level:** senior · **Topics:** dr, replication · **Minutes:** 8`. */
import type {Paragraph, PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import {toText} from '../guide/to-text.ts'
import type {Question} from '../guide/types.ts'
import type {FactKind} from './fact-labels.ts'
import {matchFact} from './match-label.ts'
import {sliceText, spanOf, trimPhrasingEnd} from './phrasing.ts'
import {labelOf, type ReadLabel, readLabel} from './read-label.ts'

export type Facts = Pick<
  Question,
  'label' | 'level' | 'topics' | 'competency' | 'minutes' | 'weight' | 'weightReason' | 'mustAsk'
>

/** A level alone on a line, without a colon: `Level 2`. */
const levelLine = /^\s*(?:level|уровень|nivel|nível|难度|مستوى|レベル|레벨)\s*\d{1,2}\s*$/iu

export interface LabelledRun {
  label: ReadLabel
  children: Array<PhrasingContent>
}

/** The labels of a paragraph that opens with a fact, each with its words; `null` for any other paragraph. */
export function readFactLine(paragraph: Paragraph, allowPlain: boolean): Array<LabelledRun> | null {
  if (allowPlain && levelLine.test(toText(paragraph))) {
    return [{label: {text: 'Level', rest: [], bold: false}, children: paragraph.children}]
  }
  const words = labelOf(paragraph, allowPlain)
  const first = words !== null && matchFact(words) ? readLabel(paragraph, allowPlain) : null
  if (!first) return null
  if (!first.bold) return [{label: first, children: first.rest}]
  const runs: Array<LabelledRun> = []
  for (const [index, node] of paragraph.children.entries()) {
    const label =
      node.type === 'strong' ? readLabel({type: 'paragraph', children: paragraph.children.slice(index)}, false) : null
    if (label) runs.push({label, children: []})
    else runs.at(-1)?.children.push(node)
  }
  return runs.map((run) => ({label: run.label, children: trimRun(run.children)}))
}

/** Writes one fact into the question; says whether it could. One that cannot be read, or is there twice, is reported. */
export function applyFact(facts: Facts, kind: FactKind, run: LabelledRun, file: VFile): boolean {
  const value = toText(run.children).replace(/\s+/g, ' ').trim()
  if (!value) return true
  const known = knownFact(facts, kind)
  if (known !== null) {
    reportFact(
      file,
      run,
      'duplicate-fact',
      `second \`${run.label.text}\` \`${value}\`, expected one; \`${known}\` holds`,
    )
    return false
  }
  if (kind === 'topics') {
    facts.topics = value.split(/\s*[,;、，·]\s*/u).filter(Boolean)
  } else if (kind === 'minutes' || kind === 'weight') {
    facts[kind] = readNumber(value)
    if (facts[kind] !== null) return true
    reportFact(file, run, 'fact-value', `${kind} \`${value}\`, expected a number above 0`)
    return false
  } else if (kind === 'mustAsk') {
    const told = readYes(value)
    facts.mustAsk = told ?? false
    if (told !== null) return true
    reportFact(file, run, 'fact-value', `must-ask mark \`${value}\`, expected \`yes\` or \`no\``)
    return false
  } else {
    facts[kind] = value
  }
  return true
}

function knownFact(facts: Facts, kind: FactKind): string | number | null {
  if (kind === 'topics') return facts.topics.join(', ') || null
  if (kind === 'mustAsk') return facts.mustAsk ? 'yes' : null
  return facts[kind]
}

function reportFact(file: VFile, run: LabelledRun, ruleId: string, words: string): void {
  report(file, {
    severity: 'warning',
    ruleId,
    reason: `Unexpected ${words}`,
    place: spanOf(run.children),
    actual: toText(run.children).trim(),
    note: 'It is kept as a part of the question with a label of its own.',
  })
}

/** `null` for what is neither yes nor no. */
function readYes(value: string): boolean | null {
  if (/^(?:yes|y|true|x|✓|✔|☑)[.!]?$/iu.test(value)) return true
  return /^(?:no|n|false|-|–|☐)[.!]?$/iu.test(value) ? false : null
}

function readNumber(value: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*(?:min(?:ute)?s?\.?|m|×|x)?$/i.exec(value)
  const number = match ? Number((match[1] as string).replace(',', '.')) : Number.NaN
  return number > 0 && Number.isFinite(number) ? number : null
}

/** A run without the colon before it and the separators around it. */
function trimRun(nodes: Array<PhrasingContent>): Array<PhrasingContent> {
  const [first, ...rest] = nodes
  const start = first?.type === 'text' ? first.value.search(/[^\s:：·|•;,]/u) : 0
  if (first?.type === 'text' && start !== 0)
    return start < 0 ? trimRun(rest) : trimRun([sliceText(first, start), ...rest])
  const trimmed = trimPhrasingEnd(nodes)
  const last = trimmed.at(-1)
  if (last?.type !== 'text') return trimmed
  const end = last.value.search(/[\s·|•;,]+$/u)
  return end < 0 ? trimmed : [...trimmed.slice(0, -1), ...(end > 0 ? [sliceText(last, 0, end)] : [])]
}
