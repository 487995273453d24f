/**
 * Text → guide.
 *
 * Plain text becomes Markdown first, by lines; positions are moved back before anything is reported, so every message
 * and every node speaks of the file that the author has open.
 */
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'
import {textDialectOf, toCanonical} from './dialects/read-text.ts'
import {textDialects} from './dialects/text-dialects.ts'
import {refuseForeignFrontMatter} from './front-matter.ts'
import {parseMarkdown} from './markdown/parse-markdown.ts'
import {keepUnreadable} from './maths/keep-unreadable.ts'
import {type ChosenDialect, mdastToGuide} from './mdast-to-guide.ts'
import {repair} from './text/repair.ts'
import {restorePositions} from './text/restore-positions.ts'
import type {MappedText} from './text/source-map.ts'

/** Front matter, with its line ending. */
const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?:.*(?:\r\n|\r|\n))*?---[ \t]*(?:\r\n|\r|\n|$)/

export interface ParseOptions {
  /** One of `dialectNames`, in place of what is recognised. */
  dialect?: string | null
  /** Told the offset in the file that the parser has come to, again and again. */
  onOffset?: ((offset: number) => void) | undefined
  /** Throw where marks nest too deep for the stack, for whoever can try again with a larger one; else read as text. */
  strictStack?: boolean | undefined
}

/** Reads a guide; whatever is wrong with it becomes a message of the file. Throws only on a programmer’s error, or where asked to. */
export function parseGuide(file: VFile, options: ParseOptions = {}): Guide {
  refuseForeignFrontMatter(file)
  const text = String(file)
  const {onOffset} = options
  const chosen = options.dialect ?? dialectIn(text)?.name ?? null
  const dialect = textDialects.find(({name}) => name === chosen) ?? (chosen ? null : textDialectOf(text))
  if (dialect)
    return toGuide(toCanonical(text, file, dialect), file, {chosen: 'canonical', name: dialect.name}, onOffset)
  try {
    const name = chosen === 'canonical' ? chosen : 'headings'
    return toGuide(markdownOf(text, file), file, {chosen, name}, onOffset)
  } catch (error) {
    if (options.strictStack || !(error instanceof RangeError)) throw error
    return withoutMarks(text, file, onOffset)
  }
}

function toGuide(markdown: MappedText, file: VFile, dialect: ChosenDialect, onOffset: ParseOptions['onOffset']): Guide {
  const maths = !/^maths:[ \t]*off[ \t]*$/m.test(dataOf(String(file)))
  const tree = parseMarkdown(markdown.text, {
    onOffset: onOffset && ((offset) => onOffset(markdown.startOf(offset))),
    maths,
  })
  if (markdown.text !== String(file)) restorePositions(tree, markdown, file)
  if (maths) keepUnreadable(tree, file)
  return mdastToGuide(tree, file, dialect)
}

/** The dialect that a guide names itself, and the line. */
export function dialectIn(text: string): {name: string; line: number} | null {
  const data = dataOf(text)
  const match = /^dialect:[ \t]*([a-z]+)[ \t]*$/m.exec(data)
  return match?.[1] ? {name: match[1], line: data.slice(0, match.index).split('\n').length} : null
}

function dataOf(text: string): string {
  return frontMatter.exec(text)?.[0] ?? ''
}

/** The text as it stands, without a byte order mark, which parsers leave out of their counting. */
function markdownOf(text: string, file: VFile): MappedText {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const data = dataOf(text)
  const tagged = /\bflashcards?\b/i.test(data) || /^[ \t]*#flashcards?\b/im.test(text)
  const canonical = /^dialect:\s*canonical\s*$/m.test(data)
  return repair(text, {start, from: Math.max(start, data.length), tagged, canonical}, file)
}

/** Marks nested so deep that they overflow the stack are read as text, all of them, so that no word is lost. */
function withoutMarks(text: string, file: VFile, onOffset: ParseOptions['onOffset']): Guide {
  report(file, {
    severity: 'error',
    ruleId: 'nesting-too-deep',
    reason: 'Unexpected marks inside each other, deeper than the parser can follow, expected fewer',
    note: 'Emphasis, links or footnotes nest too deep; the guide was read as plain text.',
  })
  return toGuide(toCanonical(text, file), file, {chosen: 'canonical', name: 'pasted'}, onOffset)
}
