/**
 * A GIFT text → its blocks: categories, questions and descriptions, as ranges of the text.
 *
 * `clean` is the text with spaces for comments, `bare` has nothing for escaped characters either: both are as long as the
 * text, so that a place in one is a place in all.
 */

export interface Range {
  start: number
  end: number
}

export interface Gift {
  clean: string
  bare: string
  comments: Array<Range>
  blocks: Array<GiftBlock>
}

export type GiftBlock =
  | ({kind: 'category' | 'description' | 'unclosed'} & Range)
  | ({kind: 'question'; open: number; close: number} & Range)

const category = /[^\S\r\n]*\$CATEGORY:[^\r\n]*/y
const blank = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?=\r|\n|$)/g

export function readGift(text: string): Gift {
  const comments = [...text.matchAll(/^[^\S\r\n]*\/\/[^\r\n]*/gm)].map(({index, 0: whole}) => ({
    start: index,
    end: index + whole.length,
  }))
  const clean = text.replace(/^[^\S\r\n]*\/\/[^\r\n]*/gm, (whole) => ' '.repeat(whole.length))
  const bare = clean.replace(/\\[^\r\n]/g, '\0\0')
  const blocks: Array<GiftBlock> = []
  let at = skip(clean, 0)
  let open = bare.indexOf('{')
  while (at < text.length) {
    category.lastIndex = at
    const found = category.exec(clean)
    if (open >= 0 && open < at) open = bare.indexOf('{', at)
    const block: GiftBlock = found
      ? {kind: 'category', start: at, end: category.lastIndex}
      : blockAt(bare, at, open, comments)
    blocks.push(block)
    at = skip(clean, block.end)
  }
  return {clean, bare, comments, blocks}
}

/** Where the first character that is no white space stands. */
function skip(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] as string)) at++
  return at
}

/** A block ends at a blank line that is not between braces. */
function blockAt(bare: string, start: number, open: number, comments: Array<Range>): GiftBlock {
  const first = blankAfter(bare, start, comments)
  if (open < 0 || open >= first) return {kind: 'description', start, end: first}
  const close = balanced(bare, open, first) ?? bare.indexOf('}', open)
  const next = bare.indexOf('{', open + 1)
  if (close < 0 || (close >= first && next >= 0 && next < close)) return {kind: 'unclosed', start, end: first}
  return {kind: 'question', start, open, close, end: blankAfter(bare, close, comments)}
}

/** Where the blank line after a place begins; a line that is nothing but a comment is none. */
function blankAfter(bare: string, from: number, comments: Array<Range>): number {
  blank.lastIndex = from
  for (let match = blank.exec(bare); match; match = blank.exec(bare)) {
    const end = match.index + match[0].length
    if (!comments.some((range) => range.start <= end && range.end >= end && range.end > range.start)) return match.index
    blank.lastIndex = Math.max(end, match.index + 1)
  }
  return bare.length
}

function balanced(bare: string, open: number, end: number): number | null {
  let depth = 0
  for (let index = open; index < end; index++) {
    if (bare[index] === '{') depth++
    if (bare[index] === '}') depth--
    if (depth === 0) return index
  }
  return null
}
