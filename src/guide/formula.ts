/**
 * TeX → what a browser sets, by [Temml](https://temml.org): MathML as plain objects, of a closed set of elements and
 * attributes. TeX is a language with loops, and a guide’s comes from a stranger: nothing is defined, nothing is linked,
 * nothing is larger or deeper than a page can show.
 */
import {createRequire} from 'node:module'
import {simplify} from './formula/simplify.ts'
import type {FormulaElement, TexNode} from './formula/types.ts'

export type ReadFormula = {element: FormulaElement} | {error: string}

/** In characters, and in elements. */
const longest = 8_000
const most = 4_000
/** Elements inside each other: more than anybody writes, fewer than overflow a stack. */
const deepest = 60

/** Commands that define others, lead somewhere, number, or name what style sheets look for. */
const refused =
  /\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long|csname|expandafter|href|url|includegraphics|class|id|style|data|ref|eqref|label|tag|notag)(?![a-zA-Z])\*?/

interface Temml {
  __renderToMathMLTree(tex: string, options: object): TexNode
}

const require = createRequire(import.meta.url)
let temml: Temml | null = null
const known = new Map<string, ReadFormula>()

/** What is kept of what was read before: a guide is set five times. */
const kept = 2_000

/** Reads TeX; what cannot be read gives the reason, in a few words. `display`: a formula in lines of its own. */
export function readFormula(tex: string, display: boolean): ReadFormula {
  const key = `${display ? 'd' : 'i'}${tex}`
  const before = known.get(key)
  if (before) return before
  const read = readAnew(tex, display)
  if (known.size >= kept) known.clear()
  known.set(key, read)
  return read
}

function readAnew(tex: string, display: boolean): ReadFormula {
  const [command] = refused.exec(tex) ?? []
  if (command) return {error: `\`${command}\` is not let in`}
  if (tex.length > longest) return {error: 'it is too long'}
  if (depthOf(tex) > deepest) return {error: 'it nests too deep'}
  // Opened at the first formula: it takes longer to load than most guides to read.
  temml ??= require('temml') as Temml
  try {
    const tree = temml.__renderToMathMLTree(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      strict: false,
      wrap: 'none',
      maxExpand: 300,
      maxSize: [20, 240],
    })
    return withinLimits(simplify(tree))
  } catch (error) {
    if (error instanceof RangeError) return {error: 'it nests too deep'}
    return {error: reasonOf(error)}
  }
}

function depthOf(tex: string): number {
  let depth = 0
  let most = 0
  for (const character of tex) {
    if (character === '{' || character === '[' || character === '(') most = Math.max(most, ++depth)
    else if (character === '}' || character === ']' || character === ')') depth--
  }
  return most
}

function withinLimits(element: FormulaElement | null): ReadFormula {
  if (!element) return {error: 'it has something that is no formula'}
  let level: Array<FormulaElement | string> = [element]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length
    if (depth > deepest || count > most) return {error: 'it is too large'}
    level = level.flatMap((child) => (typeof child === 'string' ? [] : child.children))
  }
  return {element}
}

/** Temml’s message without the formula, which stands before it already. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [reason = ''] = message.replace(/\s+at (?:position \d+|end of input)[\s\S]*$/, '').split('\n')
  const plain = reason
    .replace(/^ParseError:/, '')
    .trim()
    .slice(0, 120)
  return plain.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) || 'it cannot be read'
}
