/**
 * What each block of a plain text is for.
 *
 * 1. A line with a number that counts questions opens one (`openers.ts`).
 * 2. A label that this question has already used, or the first label of all, opens a new question; the text block
 *    right before it is the prompt. Where an answer comes first and a note stands between it and a line that asks, that
 *    line is.
 * 3. Text before that prompt belongs to the part before it, until a line that looks like a title: that is a section,
 *    and what follows it, up to the prompt, introduces it.
 * 4. Before the first question the first such line is the title of the guide.
 */
import {endsInQuestionMark} from '../../asks.ts'
import {matchCutLabel} from '../../match-label.ts'
import {isTitleLike} from '../../text/title-like.ts'
import {type Block, wordsOf} from './blocks.ts'
import {openersOf} from './openers.ts'
import {bodyShapeOf, type Numbered, nameTitles, sectionsBefore} from './sections.ts'

export type Role =
  | 'title'
  | 'section'
  | 'subsection'
  | 'prompt'
  | 'name'
  | 'fact'
  | 'note'
  | 'label'
  | 'cutLabel'
  | 'bullet'
  | 'numbered'
  | 'paragraph'

export interface RoledBlock {
  block: Block
  role: Role
}

export function rolesOf(blocks: Array<Block>): Array<RoledBlock> {
  return new RoleReader(blocks).read()
}

class RoleReader {
  readonly #blocks: Array<Block>
  readonly #roled: Array<RoledBlock>
  readonly #openers: Set<Block>
  readonly #numbered: Numbered
  /** Text that may be a prompt, since the last label. */
  #pending: Array<RoledBlock> = []
  /** What the open question has had; `null` before the first one. */
  #used: Set<string> | null = null
  /** A name without words, which waits for its prompt. */
  #waiting = false

  constructor(blocks: Array<Block>) {
    this.#blocks = blocks
    this.#openers = openersOf(blocks)
    this.#roled = blocks.map((block) => ({block, role: roleOf(block)}))
    this.#numbered = {roled: this.#roled, shape: bodyShapeOf(blocks, this.#openers), nested: false}
  }

  read(): Array<RoledBlock> {
    for (const [index, entry] of this.#roled.entries()) {
      if (this.#openers.has(entry.block)) this.#openByNumber(entry, index)
      else if (entry.role === 'paragraph' || entry.role === 'numbered') this.#addText(entry)
      else if (entry.role === 'label') this.#addLabel(entry)
    }
    const last = this.#roled.at(-1)
    if (last?.role === 'paragraph' && matchCutLabel(wordsOf(last.block), labelsOf(this.#blocks))) {
      last.role = 'cutLabel'
      this.#pending.pop()
    }
    if (this.#openers.size === 0) nameTitles(this.#pending, this.#used === null)
    return this.#roled
  }

  #openByNumber(entry: RoledBlock, index: number): void {
    sectionsBefore(this.#numbered, index, this.#used === null)
    this.#used = new Set()
    this.#pending = []
    this.#waiting = wordsOf(entry.block) === ''
    entry.role = this.#waiting ? 'name' : 'prompt'
  }

  #addText(entry: RoledBlock): void {
    if (this.#waiting && entry.role === 'paragraph') {
      entry.role = 'prompt'
      this.#waiting = false
    } else {
      this.#pending.push(entry)
    }
  }

  #addLabel(entry: RoledBlock): void {
    const opens = entry.block.label?.opens ?? ''
    const again = this.#used === null || this.#used.has(opens)
    if (opens === 'answer' && this.#openers.size > 0 && this.#used?.size === 0) this.#nameNote()
    if (opens === 'question' && (this.#waiting || (again && this.#openers.size === 0 && this.#pending.length === 0))) {
      entry.role = 'prompt'
      this.#waiting = false
      this.#used = new Set()
    } else if (this.#pending.length > 0 && again && this.#mayPrompt()) {
      this.#openByLabel(opens)
    }
    this.#used?.add(opens)
    this.#pending = []
  }

  /** Between a numbered line that asks and its answer, text that asks nothing is a note. */
  #nameNote(): void {
    const [first] = this.#pending
    if (!first) return
    const prompt = this.#roled[this.#roled.indexOf(first) - 1]
    if (prompt?.role !== 'prompt' || !endsInQuestionMark(wordsOf(prompt.block))) return
    if (this.#pending.some(({block}) => endsInQuestionMark(wordsOf(block)))) return
    first.role = 'note'
    this.#pending = []
  }

  /** Among questions with numbers, one that has lost its number must look like one. */
  #mayPrompt(): boolean {
    if (this.#openers.size === 0) return true
    const words = wordsOf((this.#pending.at(-1) as RoledBlock).block)
    return this.#used !== null && (endsInQuestionMark(words) || isTitleLike(words))
  }

  #openByLabel(opens: string): void {
    const last = this.#pending.pop() as RoledBlock
    const before = this.#pending.at(-1)
    const noted =
      opens === 'answer' &&
      before !== undefined &&
      endsInQuestionMark(wordsOf(before.block)) &&
      !endsInQuestionMark(wordsOf(last.block))
    const prompt = noted ? (this.#pending.pop() as RoledBlock) : last
    if (noted) last.role = 'note'
    prompt.role = 'prompt'
    nameTitles(this.#pending, this.#used === null)
    this.#used = new Set()
  }
}

function roleOf({kind}: Block): Role {
  if (kind === 'text' || kind === 'named') return 'paragraph'
  return kind
}

function labelsOf(blocks: Array<Block>): Array<string> {
  return blocks.flatMap((block) => (block.label ? [block.label.words] : []))
}
