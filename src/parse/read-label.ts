/**
 * Reads the label that a paragraph opens with.
 *
 * - `**Sample answer:** text` and `**Sample answer**: text`: any words in bold with a colon, in or out, are a label;
 * - `**Sample answer**` alone on its line, or ending in a full stop: a label if the table knows it;
 * - `_Sample answer:_ text`: the same in italics, if the table knows it;
 * - `Sample answer: text`: a label if the table knows it, and the guide has no known one in bold.
 */
import type {Heading, Paragraph, PhrasingContent, RootContent, Text} from 'mdast'
import type {Position} from 'unist'
import {toText} from '../guide/to-text.ts'
import {matchFact, matchLabel, trimLabel} from './match-label.ts'
import {sliceText, trimPhrasingStart} from './phrasing.ts'
import {remembering} from './remembering.ts'

export interface ReadLabel {
  /** The words, without their colon. */
  text: string
  /** What follows the label in its paragraph. */
  rest: Array<PhrasingContent>
  bold: boolean
  /** Where the label’s words stand. */
  position?: Position | undefined
}

const maxWords = 8
// A full-width colon of a Chinese keyboard, read as Latin, is two other signs.
const plainLabel = /^([^:：\n]{2,60}?)\s*(?:[:：]|£º)(?=\s|$)/
const plainColon = /[:：]|£º/
const lineAlone = /^([^:：\n]{3,40})(?:\n|$)/

export function readLabel(paragraph: Paragraph, allowPlain: boolean, ofAnyLength = false): ReadLabel | null {
  const found = findLabel(paragraph, allowPlain, ofAnyLength)
  if (!found) return null
  const {text, bold, from} = found
  const [first, second] = paragraph.children
  if (!bold) {
    const rest = [sliceText(first as Text, from), ...paragraph.children.slice(1)]
    return {text, rest: trimPhrasingStart(rest), bold}
  }
  const rest =
    from > 0 ? [sliceText(second as Text, from), ...paragraph.children.slice(2)] : paragraph.children.slice(1)
  return {text, rest: trimPhrasingStart(rest), bold, position: first?.position}
}

/** The words of the label alone: what follows it need not be cut off where nobody asks for it. */
export function labelOf(paragraph: Paragraph, allowPlain: boolean): string | null {
  return findLabel(paragraph, allowPlain, false)?.text ?? null
}

/** A heading that is a label we know, such as `#### Sample answer`. */
export function readHeadingLabel(heading: Heading): string | null {
  const text = toText(heading)
  return matchLabel(text) ? trimLabel(text) : null
}

interface FoundLabel {
  text: string
  bold: boolean
  /** Characters that the label takes of the text that it stands in, or that stands behind the bold words. */
  from: number
}

function findLabel({children}: Paragraph, allowPlain: boolean, ofAnyLength: boolean): FoundLabel | null {
  const [first, second] = children
  if (first?.type === 'strong' || first?.type === 'emphasis') {
    const found = findBold(toText(first), second, ofAnyLength)
    return found && (first.type === 'strong' || isKnown(found.text)) ? found : null
  }
  if (!allowPlain || first?.type !== 'text') return null
  const {value} = first
  const alone = children.length === 1 || value.includes('\n') ? lineAlone.exec(value) : null
  const match = (plainColon.test(value) ? plainLabel.exec(value) : null) ?? alone
  if (!match || !isKnown(match[1] as string)) return null
  return {text: trimLabel(match[1] as string), bold: false, from: match[0].length}
}

function findBold(words: string, next: PhrasingContent | undefined, ofAnyLength: boolean): FoundLabel | null {
  const {text, short, colon, stop} = wordsInBold(words)
  if (!ofAnyLength && !short) return null
  if (colon) return {text, bold: true, from: 0}
  if (next?.type === 'text' && /^\s*[:：]/.test(next.value)) {
    return {text, bold: true, from: next.value.search(/[:：]/) + 1}
  }
  const ends = stop || !next || next.type === 'break' || (next.type === 'text' && /^[^\S\n]*\n/.test(next.value))
  return ends && isKnown(text) ? {text, bold: true, from: 0} : null
}

/** What bold words say by themselves. */
const wordsInBold = remembering((words) => {
  const text = trimLabel(words)
  const short = /\p{L}/u.test(text) && text.split(/\s+/).length <= maxWords
  return {text, short, colon: /[:：]\s*$/.test(words), stop: /\.\s*$/.test(words)}
})

/** Whether a label stands without bold only where no known one has it: `Tip: …` may open any sentence otherwise. */
export function allowsPlainLabels(nodes: Array<RootContent>): boolean {
  return !nodes.some((node) => {
    const label = node.type === 'paragraph' ? labelOf(node, false) : null
    return label !== null && isKnown(label)
  })
}

function isKnown(text: string): boolean {
  return matchLabel(text) !== null || matchFact(text) !== null
}
