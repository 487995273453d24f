/**
 * Keeps marks that turn the direction of text (U+202A–E, U+2066–9) from reordering what stands around the text that has them.
 *
 * UAX #9: an isolate ends with its text whatever was opened inside it, so a text that would leave something open goes between
 * U+2068 and U+2069. Elements would do as much only where there can be elements: not in running heads, titles and attributes.
 */
import type {Guide} from './types.ts'

const turning = /[\u202a-\u202e\u2066-\u2069]/u
const isolate = '\u2068'
const end = '\u2069'

/** The text, as it is where it closes all that it opens by isolates of its own; else as one isolate. */
export function isolateTurns(text: string): string {
  if (!turning.test(text)) return text
  let depth = 0
  let kept = ''
  let leaks = false
  for (const character of text) {
    if (character === end && depth === 0) {
      // It would close an isolate of ours.
      leaks = true
      continue
    }
    kept += character
    if (/[\u2066-\u2068]/.test(character)) depth++
    else if (character === end) depth--
    else if (depth === 0 && /[\u202a\u202b\u202d\u202e]/.test(character)) leaks = true
  }
  return leaks || depth > 0 ? isolate + kept + end.repeat(depth + 1) : text
}

/** Every line by itself: in code a line ends what was opened on it, and begins with nothing open. */
function isolateLines(text: string): string {
  return turning.test(text) ? text.split('\n').map(isolateTurns).join('\n') : text
}

/** Fields that programs read, and no person does; HTML and formulas are taken apart where they are made into HTML. */
const asWritten = new Set(['type', 'identifier', 'url', 'lang', 'date', 'position', 'data'])

/** A guide for documents: the same words, each text by itself. Exports of the tree take the guide as it was written. */
export function isolateGuide<Tree extends Guide>(guide: Tree): Tree {
  return isolateNode(guide) as Tree
}

function isolateNode(node: object): object {
  const {type} = node as {type?: string}
  if (type === 'html' || type === 'math' || type === 'inlineMath') return node
  let made: Record<string, unknown> | null = null
  for (const [name, value] of Object.entries(node)) {
    if (asWritten.has(name)) continue
    const other = isolateValue(value, type === 'code' ? isolateLines : isolateTurns)
    if (other !== value) {
      made ??= {...node}
      made[name] = other
    }
  }
  return made ?? node
}

function isolateValue(value: unknown, isolated: (text: string) => string): unknown {
  if (typeof value === 'string') return isolated(value)
  if (Array.isArray(value)) {
    const all = value.map((item) => isolateValue(item, isolated))
    return all.some((item, index) => item !== value[index]) ? all : value
  }
  return typeof value === 'object' && value !== null ? isolateNode(value) : value
}

/** Every text of a view, or of anything else that is plain data. */
export function isolateView<View extends object>(view: View): View {
  return isolateValue(view, isolateTurns) as View
}
