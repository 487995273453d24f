/**
 * Plain text → Markdown, a line at a time, with the way back for every position.
 *
 * Markdown parsers see two nodes in a page pasted without its markup: one paragraph and one endless list. So the lines
 * are told apart first, and what they are is written as Markdown marks; their own characters come through as they are.
 */
import {type Words, writeWords} from '../../canonical/words.ts'
import {type Line, sliceLine} from '../../text/lines.ts'
import type {MappedTextBuilder} from '../../text/source-map.ts'
import {blocksOf} from './blocks.ts'
import {type Role, type RoledBlock, rolesOf} from './roles.ts'

/** What is written before the block’s own words. */
const marks: Record<Role, string> = {
  title: '# ',
  section: '## ',
  subsection: '### ',
  prompt: '###### ',
  name: '',
  fact: '',
  note: '<!-- tip -->\n\n',
  label: '',
  cutLabel: '',
  bullet: '- ',
  numbered: '',
  paragraph: '',
}

/** Writes the text; returns the lines that it left out, since they repeat the ones before them. */
export function writePlainText(text: string, from: number, out: MappedTextBuilder): Array<Line> {
  const {blocks, repeats} = blocksOf(text, from)
  new PlainWriter(rolesOf(blocks), out).write()
  return repeats
}

class PlainWriter {
  readonly #entries: Array<RoledBlock>
  readonly #out: MappedTextBuilder
  #before: Role | null = null
  /** Facts that stand before their prompt. */
  #facts: Array<[name: Words, value: Words]> = []
  /** Whether the next block is the answer of a question without labels. */
  #answers = false

  constructor(entries: Array<RoledBlock>, out: MappedTextBuilder) {
    this.#entries = entries
    this.#out = out
  }

  write(): void {
    for (const [index, entry] of this.#entries.entries()) {
      if (entry.role === 'fact' && this.#followsPrompt(index)) continue
      if (entry.role === 'name' || (entry.role === 'fact' && this.#promptFollows(index))) this.#keepFact(entry)
      else this.#writeEntry(entry, index)
    }
    this.#out.insert('\n')
  }

  #writeEntry(entry: RoledBlock, index: number): void {
    const {role} = entry
    const heads = marks[role].startsWith('#')
    if (this.#answers && !heads) this.#open('<!-- answer -->')
    this.#answers = false
    const tight = role === this.#before && (role === 'bullet' || role === 'numbered')
    if (this.#before) this.#out.insert(tight ? '\n' : '\n\n')
    this.#before = role
    if (role === 'prompt') this.#writePrompt(entry, index)
    else writeBlock(entry, this.#out)
  }

  #writePrompt({block}: RoledBlock, index: number): void {
    const inside = this.#inside(index)
    const named = inside.some(({block: other}) => other.label?.opens === 'question')
    const told = inside.some(({role, block: other}) => role === 'label' && other.label?.known === true)
    const [first, ...rest] = block.lines
    const number = block.number
    this.#out.insert(marks.prompt)
    writeWords(
      [sliceLine(first, number && named ? 0 : block.mark), ...rest.flatMap((line): Words => [' ', line])],
      this.#out,
    )
    if (number && !named) this.#facts.unshift([['Label'], [number.name]])
    for (const [after, other] of inside.entries()) {
      if (inside.slice(0, after + 1).every(({role}) => role === 'fact')) this.#keepFact(other)
    }
    this.#writeFacts()
    if (told) return
    this.#open('<!-- question -->')
    this.#answers = true
  }

  #writeFacts(): void {
    for (const [index, [name, value]] of this.#facts.entries()) {
      this.#out.insert(index === 0 ? '\n\n**' : ' · **')
      writeWords(name, this.#out)
      this.#out.insert(':** ')
      writeWords(value, this.#out)
    }
    this.#facts = []
  }

  #keepFact({block}: RoledBlock): void {
    const [line] = block.lines
    if (block.number) this.#facts.push([['Label'], [block.number.name]])
    else this.#facts.push([[sliceLine(line, 0, block.label?.words.length)], [sliceLine(line, block.mark)]])
  }

  /** Whether nothing but facts stands between a fact and a prompt, or before it and its question’s own name. */
  #promptFollows(index: number): boolean {
    let at = index + 1
    while (this.#entries[at]?.role === 'fact') at++
    const next = this.#entries[at]?.role
    return next === 'prompt' || next === 'name'
  }

  /** Whether nothing but facts stands between a prompt and this fact. */
  #followsPrompt(index: number): boolean {
    let at = index - 1
    while (this.#entries[at]?.role === 'fact') at--
    return this.#entries[at]?.role === 'prompt'
  }

  /** What stands in the question that a prompt opens. */
  #inside(index: number): Array<RoledBlock> {
    let end = index + 1
    while (end < this.#entries.length && !opensNext(this.#entries[end] as RoledBlock)) end++
    return this.#entries.slice(index + 1, end)
  }

  #open(mark: string): void {
    this.#out.insert(`\n\n${mark}`)
  }
}

function opensNext({role}: RoledBlock): boolean {
  return role === 'name' || marks[role].startsWith('#')
}

function writeBlock({block, role}: RoledBlock, out: MappedTextBuilder): void {
  const [first, ...rest] = block.lines
  if (role === 'cutLabel') {
    writeCutLabel(first, out)
    return
  }
  out.insert(marks[role])
  if (role === 'label' || role === 'fact') {
    const label = sliceLine(first, 0, block.mark)
    out.insert('**')
    writeWords([label], out)
    out.insert(/[:：]$/.test(label.text) || (block.label?.known && rest.length === 0) ? '**' : ':**')
    if (first.text.slice(block.mark).trim() !== '') out.insert(' ')
  } else if (role === 'numbered') {
    const start = first.text.search(/\S/)
    const number = first.text.slice(start, block.mark)
    out.copy(number, first.offset + start)
    if (!/\s$/.test(number)) out.insert(' ')
  }
  writeWords([sliceLine(first, role === 'paragraph' ? 0 : block.mark)], out)
  for (const line of rest) {
    out.insert(marks[role].startsWith('#') ? ' ' : '\n')
    writeWords([line], out)
  }
}

/** A label that the text breaks off in: written as a whole one, which then has nothing under it. */
function writeCutLabel(line: Line, out: MappedTextBuilder): void {
  const words = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(line.text)
  out.insert('**')
  if (words) writeWords([sliceLine(line, words.index, words.index + words[0].length)], out)
  out.insert(':**')
}
