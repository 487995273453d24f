/**
 * Moodle’s GIFT: what is asked, and its answers between braces.
 *
 *     // a comment
 *     $CATEGORY: Lamps/Oil
 *     ::Wicks:: A wick is trimmed with {=scissors#Yes. ~a comb ~%50%a knife} every {…}.
 *
 * A title is the question’s label, a category a section. Choices, true or false, numbers, pairs, short answers and essays
 * are read; where text follows the braces, a gap stands for them. Choices of full credit are right, or those of some
 * credit where none has it; credit and feedback stand in the answer, since they would give it away. Comments speak to
 * whoever imports the file: they are left out, and reported.
 */
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {report} from '../../../guide/report.ts'
import {CanonicalWriter} from '../../canonical/writer.ts'
import {Ledger} from '../../ledger.ts'
import type {TextDialect} from '../dialect.ts'
import {readAnswers} from './answers.ts'
import {type Gift, type GiftBlock, readGift} from './blocks.ts'
import {openCategory} from './category.ts'
import {writeDescription, writeQuestion} from './question.ts'

const markdown = /^(?:#{1,6} |`{3}|\|.*\|\s*$|- \[[ x]\])/gm

export const gift: TextDialect = {
  layer: 'text',
  name: 'gift',
  score(text) {
    const marks = text.match(markdown)?.length ?? 0
    if (mayAnswer(text) < Math.max(marks, 1)) return 0
    const read = readGift(text)
    const kinds = read.blocks.map((block) => kindOf(block, read))
    const telling = kinds.filter((kind) => kind === 'telling').length
    const others = kinds.filter((kind) => kind === 'other').length + marks
    return telling === 0 ? 0 : telling / (telling + others)
  },
  write(text, from, out, file) {
    const read = readGift(text)
    const writer = new CanonicalWriter(out)
    const path: Array<string> = []
    let inQuestion = false
    for (const block of read.blocks) {
      const answers = block.kind === 'question' ? readAnswers(read, block.open, block.close) : null
      const asks = block.kind === 'question' && answers !== null
      if (inQuestion && !asks && block.kind !== 'category') writer.mark('end')
      if (block.kind === 'category') openCategory(read.clean, block, from, path, writer)
      else if (asks) writeQuestion(read, block, answers, from, writer)
      else writeDescription(read, block, from, writer)
      if (block.kind === 'unclosed' || (block.kind === 'question' && !asks)) reportUnread(text, block, from, file)
      inQuestion = asks
    }
    reportComments(text, read, from, file)
  },
}

/** How many braces may hold answers: more than those that tell, and none of those that name a heading, `{#name}`. */
function mayAnswer(text: string): number {
  let count = 0
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    if (text[at + 1] !== '#' || !/\p{L}/u.test(text[at + 2] ?? '')) count++
  }
  return count
}

/** What a block says about the text: answers that only GIFT has tell, empty braces do not. */
function kindOf(block: GiftBlock, read: Gift): 'telling' | 'neutral' | 'other' {
  if (block.kind === 'category') return 'neutral'
  const titled = /^(?:::[\s\S]+?::|\[(?:html|moodle|plain|markdown)\])/.test(read.bare.slice(block.start, block.end))
  if (block.kind !== 'question') return titled ? 'neutral' : 'other'
  const answers = readAnswers(read, block.open, block.close)
  if (!answers) return 'other'
  if (answers.kind === 'essay' && !titled) return 'neutral'
  return answers.kind === 'words' && answers.answers[0]?.sign === null && !titled ? 'other' : 'telling'
}

function reportUnread(text: string, block: GiftBlock, from: number, file: VFile): void {
  const unclosed = block.kind === 'unclosed'
  report(file, {
    severity: 'warning',
    ruleId: 'gift-answers',
    reason: unclosed
      ? 'Unexpected `{` without a `}`, expected the answers between both'
      : 'Unexpected words between braces, expected answers that open with `=` or `~`',
    place: location(file).toPoint(from + block.start),
    actual: text.slice(block.start, block.end).trim(),
    note: 'It is kept as text. Write `\\{` for a brace that is one.',
  })
}

function reportComments(text: string, {comments}: Gift, from: number, file: VFile): void {
  const ledger = new Ledger()
  const {toPoint} = location(file)
  for (const {start, end} of comments) {
    const [first, last] = [toPoint(from + start), toPoint(from + end)]
    ledger.leaveOut('comment', text.slice(start, end).trim(), first && last && {start: first, end: last})
  }
  ledger.reportTo(file)
}
