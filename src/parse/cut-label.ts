/** A guide that breaks off inside its last label: keeps the words as a label with nothing under it, and says so. */
import type {Paragraph, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import {toText} from '../guide/to-text.ts'
import {matchCutLabel, trimLabel} from './match-label.ts'
import {partMark, readPartMark} from './part-mark.ts'
import {place} from './phrasing.ts'
import {labelOf} from './read-label.ts'

export function keepCutLabel(nodes: Array<RootContent>, allowPlain: boolean, file: VFile): Array<RootContent> {
  const last = nodes.at(-1)
  if (last?.type !== 'paragraph') return nodes
  const words = trimLabel(toText(last).replace(/^[^\p{L}\p{N}]+/u, ''))
  const expected = matchCutLabel(words, labelsOf(nodes.slice(0, -1), allowPlain))
  if (!expected) return nodes
  report(file, {
    severity: 'warning',
    ruleId: 'cut-off-end',
    reason: `Unexpected end of the guide after \`${words}\`, expected the label \`${expected}\` and its text`,
    place: last.position?.start,
    actual: words,
    expected: [expected],
    note: 'The guide seems to be cut off here; what is there is kept.',
  })
  const before = nodes.at(-2)
  if (before && readPartMark(before)) return nodes
  const label: Paragraph = {
    type: 'paragraph',
    children: [{type: 'strong', children: [{type: 'text', value: `${words}:`}]}],
  }
  return [...nodes.slice(0, -1), partMark('field'), place(label, last.position)]
}

function labelsOf(nodes: Array<RootContent>, allowPlain: boolean): Set<string> {
  const labels = nodes.flatMap((node) => (node.type === 'paragraph' ? (labelOf(node, allowPlain) ?? []) : []))
  return new Set(labels)
}
