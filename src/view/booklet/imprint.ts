/** What stands on the back of the cover: what this is, how large, and what it was made from. */
import type {Guide} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'
import {count, longDate, type Words} from '../words.ts'
import type {BookletView} from './types.ts'

export function imprint(guide: Guide, line: string, source: string | null, words: Words): BookletView['imprint'] {
  const {booklet, common} = words
  const questions = questionsOf(guide)
  const minutes = questions.reduce((sum, question) => sum + (question.minutes ?? 0), 0)
  const sections = guide.children.filter((child) => child.type === 'section').length
  const contents = [
    count(words, common.sections, sections),
    count(words, common.questions, questions.length),
    minutes > 0 ? count(words, booklet.speaking, minutes) : '',
  ]
  const rows = [
    {term: booklet.author, text: guide.author ?? ''},
    {term: booklet.edition, text: guide.date ? longDate(words, guide.date) : ''},
    {term: booklet.contents, text: contents.filter(Boolean).join(', ')},
    {term: booklet.madeFrom, text: source ?? ''},
  ]
  return {line, rows: rows.filter((row) => row.text !== '')}
}
