/**
 * Which lines of plain text are code.
 *
 * Nothing marks it, so each run of lines between blank ones is weighed: indentation, signs and words that sentences do not
 * have speak for code. A run that might be either is what the runs around it are, and a blank line inside code stays.
 */
import {paragraphsOf} from '../../canonical/lines.ts'
import type {Line} from '../../text/lines.ts'

export interface Chunk {
  code: boolean
  lines: Array<Line>
}

const signs = [
  /^(?: {2,}|\t)\S/,
  /[;{}]\s*$/,
  /^[)\]}]+[;,]?\s*$/,
  /^\s*[\w.[\]'"]+(?:\s*,\s*[\w.]+){0,9}\s*(?:[-+*/%|&]?=|:=|\+\+|--)(?!=)\s*\S/,
  /\w\((?:[^()]|\([^()]{0,99}\)){0,200}\)\s*[:;{]?\s*(?:[.+\-*/%]|#|$)/,
  /^\s*(?:#|\/\/|--|;;|%)\s?\S/,
  /^\s*(?:@\w+|<\?|<\/?[a-z][\w-]*[\s>])/i,
  /^\s*(?:def|class|try|except|finally|elif|else|if|for|while|with|switch|case|do|function|func|fn|void|struct|enum|interface|public|private|static)\b.*[:({[;]\s*$/,
  /^\s*(?:break|continue|pass|return|end|begin|done|fi|then|else|yield)\s*;?\s*$/,
  /^\s*(?:print|echo|puts|return|raise|import|from|assert|using|package|let|var|const)\s+[\w'"([{]/,
  /^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|FROM|WHERE|GROUP BY|ORDER BY|JOIN)\s+\S/,
  /(?:===?|!==?|=>|->|&&|\|\||<=|>=|::|\+=|\*\*)/,
  /^\s*[$>]\s+\w/,
]
/** What sentences have and code has not: a capital, and words in a row outside quotes. */
const sentence =
  /^\s*["'“(¿¡]?\p{Lu}?[\p{Ll}\p{Lo}][\p{L}'’-]*(?:[,;:]? [\p{L}'’-]+){3}|[.?!。？！]["”’)]?\s*$|^\s*\p{Lu}\p{Ll}+ [\p{Ll} ]+ \S+$/u

/** Runs of text and of code, in their order; code has its blank lines, but none at either end. */
export function chunksOf(lines: Array<Line>): Array<Chunk> {
  const runs = paragraphsOf(lines)
  const shares = runs.map(shareOf)
  const first = shares.findIndex((share) => share >= 0.5)
  const last = shares.findLastIndex((share) => share >= 0.5)
  const chunks: Array<Chunk> = []
  for (const [index, run] of runs.entries()) {
    const share = shares[index] as number
    const between = index > first && index < last
    const code = share >= 0.5 || (between && !run.every(({text}) => isSentence(text)))
    const open = chunks.at(-1)
    if (open?.code && code)
      open.lines = lines.slice(lines.indexOf(open.lines[0] as Line), lines.indexOf(run.at(-1) as Line) + 1)
    else chunks.push({code, lines: run})
  }
  return chunks
}

/** How many of some lines look like code. */
function shareOf(lines: Array<Line>): number {
  const code = lines.filter(({text}) => signs.some((sign) => sign.test(text)) && !isSentence(text))
  return code.length / lines.length
}

function isSentence(text: string): boolean {
  const plain = text.replace(/"[^"]*"|'[^']*'/g, '""')
  return /^\s*(?:\p{Lu}|\p{Lo}|["'“(¿¡]\p{Lu})/u.test(text) && sentence.test(plain)
}
