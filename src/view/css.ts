/** Values written into style sheets. */
import {isolateTurns} from '../guide/isolate.ts'

/** CSS that is ours or has been escaped: the only strings that templates print into a style unescaped. */
export type SafeCss = string & {readonly safeCss: unique symbol}

/** A text as a CSS string, quotes included; it can end neither the string nor the style element. */
export function cssString(text: string): SafeCss {
  const escaped = isolateTurns(text).replace(/[^\p{L}\p{N}\p{M} .,:;!?()’‘“”–—+-]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0xfffd
    return `\\${(code === 0 ? 0xfffd : code).toString(16)} `
  })
  return `"${escaped}"` as SafeCss
}

/** Millimetres, to a thousandth. */
export function mm(value: number): SafeCss {
  return `${round(value)}mm` as SafeCss
}

/** Points, to a thousandth. */
export function pt(value: number): SafeCss {
  return `${round(value)}pt` as SafeCss
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
