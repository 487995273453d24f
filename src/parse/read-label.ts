/**
 * Reads the label that a paragraph opens with.
 *
 * - `**Sample answer:** text` and `**Sample answer**: text`: any words in bold with a colon, in or out, are a label;
 * - `**Sample answer**` alone on its line, or ending in a full stop: a label if the table knows it;
 * - `_Sample answer:_ text`: the same in italics, if the table knows it;
 * - `Sample answer: text`: a label if the table knows it, and the guide has no known one in bold.
 */
import type {Heading, Paragraph, PhrasingContent, RootContent, Text} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Position} from 'unist'
import {matchFact, matchLabel, trimLabel} from './match-label.ts'
import {sliceText, trimPhrasingStart} from './phrasing.ts'

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
const lineAlone = /^([^:：\n]{3,40})(?:\n|$)/

export function readLabel(paragraph: Paragraph, allowPlain: boolean, ofAnyLength = false): ReadLabel | null {
  const [first, second] = paragraph.children
  if (first?.type === 'strong' || first?.type === 'emphasis') {
    const label = readBold(toText(first), second, paragraph.children.slice(1), ofAnyLength)
    return label && (first.type === 'strong' || isKnown(label.text)) ? {...label, position: first.position} : null
  }
  if (!allowPlain || first?.type !== 'text') return null
  const alone = paragraph.children.length === 1 || first.value.includes('\n') ? lineAlone.exec(first.value) : null
  const match = plainLabel.exec(first.value) ?? alone
  if (!match || !isKnown(match[1] as string)) return null
  const rest = [sliceText(first, match[0].length), ...paragraph.children.slice(1)]
  return {text: trimLabel(match[1] as string), rest: trimPhrasingStart(rest), bold: false}
}

/** A heading that is a label we know, such as `#### Sample answer`. */
export function readHeadingLabel(heading: Heading): string | null {
  const text = toText(heading)
  return matchLabel(text) ? trimLabel(text) : null
}

function readBold(
  words: string,
  next: PhrasingContent | undefined,
  rest: Array<PhrasingContent>,
  ofAnyLength: boolean,
): ReadLabel | null {
  const text = trimLabel(words)
  if (!ofAnyLength && (!/\p{L}/u.test(text) || text.split(/\s+/).length > maxWords)) return null
  if (/[:：]\s*$/.test(words)) return {text, rest: trimPhrasingStart(rest), bold: true}
  if (next?.type === 'text' && /^\s*[:：]/.test(next.value)) {
    return {text, rest: trimPhrasingStart([withoutColon(next), ...rest.slice(1)]), bold: true}
  }
  const alone = !next || next.type === 'break' || (next.type === 'text' && /^[^\S\n]*\n/.test(next.value))
  const ends = alone || /\.\s*$/.test(words)
  return ends && isKnown(text) ? {text, rest: trimPhrasingStart(rest), bold: true} : null
}

function withoutColon(text: Text): Text {
  return sliceText(text, text.value.search(/[:：]/) + 1)
}

/** Whether a label stands without bold only where no known one has it: `Tip: …` may open any sentence otherwise. */
export function allowsPlainLabels(nodes: Array<RootContent>): boolean {
  return !nodes.some((node) => {
    if (node.type !== 'paragraph') return false
    const label = readLabel(node, false)
    return label !== null && isKnown(label.text)
  })
}

function isKnown(text: string): boolean {
  return matchLabel(text) !== null || matchFact(text) !== null
}
