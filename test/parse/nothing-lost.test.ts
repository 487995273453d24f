/**
 * Every word of a guide reaches its tree, or a message that says it was left out; and no word comes from nowhere.
 *
 * With a folder of guides in `STUDYPACK_GUIDES` they are read too, and a table of their words goes to `STUDYPACK_REPORT`.
 */
import {appendFileSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {describe, expect, it} from 'vitest'
import {otherGuides, ourGuides, parseText, readSource} from '../words/guides.ts'
import {type Books, unaccounted} from '../words/unaccounted.ts'
import {wordsOf} from '../words/words.ts'

const report = process.env['STUDYPACK_REPORT']
if (report) writeFileSync(report, 'guide\twords\tlost\tinvented\tleft out\n')

function booksOf(path: string): {books: Books; source: string} {
  const source = readSource(path)
  const {guide, file} = parseText(path, source)
  return {books: unaccounted(file, guide), source}
}

/** The words that are missing, each with the line where most of them stand together. */
function listed(words: Array<string>, source: string): Array<string> {
  const wanted = new Set(words)
  const lines = source.split(/\r\n|\r|\n/).map((text, index) => {
    const own = new Set(wordsOf(text))
    return {text, number: index + 1, own, hits: [...own].filter((one) => wanted.has(one)).length}
  })
  const first = [...wanted].slice(0, 12).map((one) => {
    const places = lines.filter(({own}) => own.has(one)).sort((a, b) => b.hits - a.hits || a.number - b.number)
    return places[0] ? `${one}: line ${places[0].number}: ${places[0].text.trim().slice(0, 120)}` : `${one}: nowhere`
  })
  return words.length > 12 ? [...first, `and more: ${words.length} words in all`] : first
}

function note(path: string, {words, lost, invented, leftOut}: Books): void {
  const reasons = [...leftOut].map(([rule, out]) => `${rule} ${out.length}`).join(', ')
  if (report) appendFileSync(report, `${basename(path)}\t${words}\t${lost.length}\t${invented.length}\t${reasons}\n`)
}

function check(path: string): void {
  const {books, source} = booksOf(path)
  note(path, books)
  expect({lost: listed(books.lost, source), invented: listed(books.invented, source)}).toEqual({lost: [], invented: []})
}

describe('nothing is lost', () => {
  it.each(ourGuides)('in %s', check)
})

if (otherGuides.length > 0) {
  describe('nothing is lost in a guide of somebody else’s', () => {
    it.each(otherGuides)('%s', check)
  })
}
