/**
 * Whether questions of other dialects stand under a heading, so that it is a section: cards, folds with words of their
 * own, lines in bold or list items that ask, several labels “Question”, several sets of choices.
 */
import type {RootContent} from 'mdast'
import {toText} from '../../guide/to-text.ts'
import {asks, asksOutright} from '../asks.ts'
import {findChoices} from '../body/find-choices.ts'
import {foldKind} from '../body/fold-kind.ts'
import {matchLabel} from '../match-label.ts'
import {visibleText} from '../normalise/visible.ts'
import {readPartMark} from '../part-mark.ts'
import {isNamedQuestion, readNumber} from '../prompt-marks.ts'
import {labelOf} from '../read-label.ts'
import type {Entry} from './entries.ts'

/** Cards, and labels that say “Question” more than once or with a number: what they hold has labels of its own. */
export function holdsLabelled(body: Array<RootContent>): boolean {
  if (body.some((node) => readPartMark(node) === 'card')) return true
  if (body.filter((node) => isAskingLine(node) && readNumber(labelText(node)) !== null).length >= 2) return true
  const labels = body.filter(isQuestionLabel)
  return labels.length >= 2 || labels.some((node) => node.type === 'paragraph' && /\d/.test(labelOf(node, true) ?? ''))
}

export function holdsOthers({body, asks: headingAsks, named}: Entry): boolean {
  const count = (test: (node: RootContent) => boolean) => body.filter(test).length
  if (count(isTurn) >= 1 && count(isAnsweringTurn) >= 1) return true
  if (count(isAskingFold) >= 2 || (count(isAskingFold) === 1 && !headingAsks && !named)) return true
  if (headingAsks || named) return false
  return count(isAskingLine) >= 2 || count(isAskingList) >= 1
}

function isTurn(node: RootContent): boolean {
  return node.type === 'paragraph' && /^\s*Q\s*[:：]/u.test(toText(node))
}

function isAnsweringTurn(node: RootContent): boolean {
  return node.type === 'paragraph' && /^\s*A\s*[:：]/u.test(toText(node))
}

function isAskingFold(node: RootContent): boolean {
  return node.type === 'details' && foldKind(node) === 'other' && asks(visibleText(node.summary))
}

function isQuestionLabel(node: RootContent): boolean {
  const label = node.type === 'paragraph' ? labelOf(node, true) : null
  if (label === null) return false
  return matchLabel(label)?.kind === 'question' || (/\d/.test(label) && isNamedQuestion(`${label}: x`))
}

function labelText(node: RootContent): string {
  return node.type === 'paragraph' ? toText(node) : ''
}

function isAskingLine(node: RootContent): boolean {
  const strong = node.type === 'paragraph' ? node.children[0] : undefined
  return strong?.type === 'strong' && (asksOutright(toText(strong)) || isNamedQuestion(toText(strong)))
}

/** `**Q3: …**`: a line in bold that says it is a question, and which. */
export function isNamedLine(node: RootContent): boolean {
  const strong = node.type === 'paragraph' ? node.children[0] : undefined
  return strong?.type === 'strong' && isNamedQuestion(toText(strong)) && hasTwoWords(toText(strong))
}

function isAskingList(node: RootContent): boolean {
  if (node.type !== 'list') return false
  const asking = node.children.filter((item) => asksOutright(toText(item.children[0] ?? item)))
  return asking.length >= 2 && asking.length >= node.children.length * 0.7
}

/** Several sets of choices, whatever labels their keys have; a “Test 1” has many, a question hardly three. */
export function holdsChoices({body, asks: headingAsks, named}: Entry): boolean {
  return runsOfChoices(body) >= (headingAsks || named ? 3 : 2)
}

function runsOfChoices(nodes: Array<RootContent>): number {
  let runs = 0
  for (let from = 0; ; runs++) {
    const found = findChoices(nodes, from)
    if (!found) return runs
    from = found.end
  }
}

/** Letters, and something behind white space. */
function hasTwoWords(text: string): boolean {
  const start = text.search(/\p{L}{2}/u)
  return start >= 0 && /\s/u.test(text.slice(start + 2))
}
