/** The formulas in a piece of plain text, by the same rules as in Markdown. */
import {FormulaReader} from './formula-reader.ts'
import {isFormula} from './is-formula.ts'

/** Where each begins and ends. */
export function formulasIn(text: string): Array<[from: number, to: number]> {
  const found: Array<[number, number]> = []
  for (let from = text.search(/[$\\]/); from >= 0 && from < text.length; from++) {
    const character = text[from]
    if (character !== '$' && character !== '\\') continue
    const to = endOf(text, from)
    if (to > from) found.push([from, to])
    // A backslash takes the next character with it, and a run of dollars is tried once.
    if (to > from) from = to - 1
    else if (character === '\\') from++
    else while (text[from + 1] === '$') from++
  }
  return found
}

/** The end of the formula that begins at an offset, or −1. */
function endOf(text: string, from: number): number {
  const reader = new FormulaReader()
  for (let at = from; ; at++) {
    const step = reader.step(text[at] ?? null)
    if (step === 'no') return -1
    if (step !== 'closed') continue
    const before = text[from - 1] ?? ''
    const after = text.slice(at + 1, at + 4)
    return isFormula({...reader.formula, before, after}) ? at + 1 : -1
  }
}
