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
  /^\s*[\w.[\]'"]+(?:\s*,\s*[\w.]+)*\s*(?:[-+*/%|&]?=|:=|\+\+|--)(?!=)\s*\S/,
  /\w\((?:[^()]|\([^()]*\))*\)\s*[:;{]?\s*(?:[.+\-*/%]|$)/,
  /^\s*(?:#|\/\/|--|;;|%)\s?\S/,
  /^\s*#!/,
  /^\s*(?:@\w+|<\?|<\/?[a-z][\w-]*[\s>])/i,
  /^\s*(?:import|from|def|class|return|print|raise|assert|lambda|yield|try|except|finally|elif|else|if|for|while|with|switch|case|break|continue|pass|function|const|let|var|public|private|protected|static|void|int|char|float|double|string|bool|fn|func|package|use|using|namespace|struct|enum|interface|end|begin|do|done|fi|then|echo|select|insert|update|delete|create|alter|drop|where)\b[^.?!。]*(?:[:({[;]|$)/i,
  /^\s*(?:print|echo|puts|return|raise|import|from)\s+[\w'"([{]/,
  /(?:===?|!==?|=>|->|&&|\|\||<=|>=|::|\+=|\*\*)/,
  /^\s*[$>]\s+\w/,
]
const sentence = /^\s*["'“(¿]?[\p{Lu}\p{Lo}][^=;{}]*\s[^=;{}]*[.?!:。？！：]\s*$/u

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
    const code = share >= 0.5 || (between && !run.every(({text}) => sentence.test(text)))
    const open = chunks.at(-1)
    if (open?.code && code)
      open.lines = lines.slice(lines.indexOf(open.lines[0] as Line), lines.indexOf(run.at(-1) as Line) + 1)
    else chunks.push({code, lines: run})
  }
  return chunks
}

/** How many of some lines look like code. */
function shareOf(lines: Array<Line>): number {
  const code = lines.filter(({text}) => signs.some((sign) => sign.test(text)) && !sentence.test(text))
  return code.length / lines.length
}
