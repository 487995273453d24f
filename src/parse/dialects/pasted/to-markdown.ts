/**
 * Plain text → Markdown, a line at a time, with the way back for every position.
 *
 * Markdown parsers see two nodes in a page pasted without its markup: one paragraph and one endless list. So the lines
 * are told apart first, and what they are is written as Markdown marks; their own characters come through as they are.
 */
import type {Line} from '../../text/lines.ts'
import {type MappedText, MappedTextBuilder} from '../../text/source-map.ts'
import {blocksOf} from './blocks.ts'
import {type Role, type RoledBlock, rolesOf} from './roles.ts'

/** What is written before the block’s own words. */
const marks: Record<Role, string> = {
  title: '# ',
  section: '## ',
  prompt: '### ',
  label: '',
  cutLabel: '',
  bullet: '- ',
  numbered: '',
  paragraph: '',
}

/** Characters that mean something to Markdown inside a line; the one that would open a list or an underline. */
const special = /[\\`*_[\]<>&~|#]/
const opener = /(?<=^)[-+=]|(?<=^\d{1,9})[.)]/
const address = /\b(?:https?:\/\/|www\.)[^\s<>]+/g

/** Front matter may stand above text that is otherwise plain; it goes through as it is. */
const frontMatter = /^\uFEFF?(---[ \t]*(\r\n|\r|\n)(?:.*(\r\n|\r|\n))*?---[ \t]*)(?:\r\n|\r|\n|$)/

export function plainTextToMarkdown(text: string): MappedText {
  const out = new MappedTextBuilder()
  let before: Role | null = null
  const [whole = '', data = ''] = frontMatter.exec(text) ?? []
  if (data) {
    out.copy(data, whole.indexOf(data))
    out.insert('\n')
  }
  for (const entry of rolesOf(blocksOf(text.slice(whole.length), whole.length))) {
    const tight = entry.role === before && (entry.role === 'bullet' || entry.role === 'numbered')
    if (before) out.insert(tight ? '\n' : '\n\n')
    out.insert(marks[entry.role])
    writeBlock(entry, out)
    before = entry.role
  }
  out.insert('\n')
  return out.build()
}

function writeBlock({block, role}: RoledBlock, out: MappedTextBuilder): void {
  const [first, ...rest] = block.lines
  if (role === 'cutLabel') {
    writeCutLabel(first, out)
    return
  }
  if (role === 'label') {
    out.insert('**')
    writeText(first, 0, block.mark, out)
    out.insert('** ')
  } else if (role === 'numbered') {
    const start = first.text.search(/\S/)
    out.copy(first.text.slice(start, block.mark), first.offset + start)
  }
  writeText(first, block.mark, first.text.length, out)
  for (const line of rest) {
    out.insert(marks[role].startsWith('#') ? ' ' : '\n')
    writeText(line, 0, line.text.length, out)
  }
}

/** A label that the text breaks off in: written as a whole one, which then has nothing under it. */
function writeCutLabel(line: Line, out: MappedTextBuilder): void {
  const words = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(line.text)
  out.insert('**')
  if (words) writeText(line, words.index, words.index + words[0].length, out)
  out.insert(':**')
}

/** Copies a piece of a line, escaping what Markdown would read as marks; addresses stay, or they would not be links. */
function writeText(line: Line, from: number, to: number, out: MappedTextBuilder): void {
  const piece = line.text.slice(from, to)
  const text = piece.trim()
  const offset = line.offset + from + piece.indexOf(text)
  let done = 0
  for (const link of text.matchAll(address)) {
    writeEscaped(text.slice(done, link.index), offset + done, done === 0, out)
    out.copy(link[0], offset + link.index)
    done = link.index + link[0].length
  }
  writeEscaped(text.slice(done), offset + done, done === 0, out)
}

/** Copies characters with a backslash before each that Markdown would take for a mark. */
function writeEscaped(text: string, offset: number, atStart: boolean, out: MappedTextBuilder): void {
  const opening = atStart ? (opener.exec(text)?.index ?? -1) : -1
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    if (special.test(character) || index === opening) out.insert('\\')
    out.copy(character, offset + index)
  }
}
