import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {cardsToCsv, templateCsv} from '../../src/collect/csv/cards-to-csv.ts'
import {csvToCards} from '../../src/collect/csv/csv-to-cards.ts'
import {type CsvError, readCsv} from '../../src/collect/csv/read-csv.ts'
import {writeCsv} from '../../src/collect/csv/write-csv.ts'
import {restoreCell} from '../../src/guide/defuse-cell.ts'
import type {FilledCard} from '../../src/guide/filled-card.ts'
import {keepers} from '../view/debrief/keepers.ts'

const texts = (text: string): Array<Array<string>> => readCsv(text).map((row) => row.map((cell) => cell.text))

describe('CSV', () => {
  it('is read as RFC 4180 has it, with commas, semicolons or tabs', () => {
    expect(texts('a,b\r\n1,"x, ""y""\r\nz"\r\n,')).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"\r\nz'],
      ['', ''],
    ])
    expect(texts('\ufeffa;b\n1,5;2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
    expect(texts('a\tb\r1\t2\n\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('knows where every cell stands', () => {
    const [, , row] = readCsv('a,b\n"1\n2",3\nx,"y"\n')
    expect(row?.map(({place}) => `${place.line}:${place.column}`)).toEqual(['4:1', '4:3'])
  })

  it.each([
    ['a,b\n1,"x\n', '2:3', 'closing quotation mark'],
    ['a,b\n1,"x"y\n', '2:6', 'Unexpected text after a closing quotation mark'],
    ['a,b\n1,x"y"\n', '2:4', 'Unexpected quotation mark inside a cell'],
  ])('%j is refused at its place', (text, place, words) => {
    try {
      readCsv(text)
      expect.unreachable()
    } catch (error) {
      const {message, place: at} = error as CsvError
      expect([`${at.line}:${at.column}`, message]).toEqual([place, expect.stringContaining(words)])
    }
  })

  it('comes back as it was written, whatever it holds, and holds no formula', () => {
    const cell = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.constantFrom('=1+1', "'=x", "''", '@a', '-', '+', '\t', '"', 'a\nb'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, {minLength: 2, maxLength: 2}), {minLength: 1}), (rows) => {
        const written = writeCsv([['a', 'b'], ...rows])
        const read = readCsv(written).slice(1)
        expect(read.map((row) => row.map(({text}) => restoreCell(text)))).toEqual(rows)
        for (const row of read) for (const {text} of row) expect(text).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})

/** With what cards can hold and these do not. */
const cards = structuredClone(keepers) as Array<FilledCard>
for (const card of cards) {
  card.answers[0] = {
    ...(card.answers[0] as FilledCard['answers'][number]),
    start: '9:40',
    end: '9.48',
    probes: [1, 3],
    choices: [2],
    revised: {score: 5, reason: '=SUM(A1); “as C heard”'},
  }
  card.overflow = ['- a list\n- of more', 'another sheet']
}

describe('the table of cards', () => {
  it('holds all that cards hold', () => {
    const file = new VFile({path: 'cards.csv', value: cardsToCsv(cards)})
    const read = csvToCards(file)
    expect(file.messages.map(String)).toEqual([])
    const essential = ({candidate, interviewer, answers, overall, overflow, date, destroyAfter, kit}: FilledCard) => ({
      candidate,
      interviewer,
      answers,
      overall,
      overflow,
      date,
      destroyAfter,
      guide: kit.guide,
      questions: kit.questions.map(({identifier, number, title, competency}) => ({
        identifier,
        number,
        title,
        competency,
      })),
    })
    expect(read.map(essential)).toEqual(cards.map(essential))
  })

  it('is empty for a kit, to be filled in by hand, and nothing is a card until it is', () => {
    const kit = {...(keepers[0] as FilledCard).kit, candidate: null, interviewer: null}
    const empty = templateCsv([kit])
    const file = new VFile({path: 'paper.csv', value: empty})
    expect(csvToCards(file)).toEqual([])
    expect(String(file.messages[0])).toContain('in which nothing is filled in')
    const filled = empty
      .replaceAll('question,,,', 'question,K-1,Ada,')
      .replace('overall,,,', 'overall,K-1,Ada,')
      .replace('at night,,', 'at night,3,')
    expect(filled).toContain(',The lamp goes out at night,3,')
    const [card] = csvToCards(new VFile({path: 'paper.csv', value: filled}))
    expect(card?.answers.map(({score, noScore}) => score ?? noScore)).toEqual([3, 'blank', 'blank', 'blank', 'blank'])
    expect([card?.candidate, card?.interviewer]).toEqual(['K-1', 'Ada'])
  })

  const head = 'row,candidate,interviewer,score,score_after,reason_after,heard,question,guide,version\n'
  it.each([
    [
      'question,K,Ada,6,,,,lamp,g,v',
      '2:16',
      'Unexpected score `6`, expected 1 to 5, not asked, no time, declined, unclear, or nothing',
    ],
    ['question,K,Ada,0,,,,lamp,g,v', '2:16', 'Unexpected score `0`'],
    ['question,K,Ada,4,3,,,lamp,g,v', '2:20', 'without a reason'],
    ['question,K,Ada,4,x,because,,lamp,g,v', '2:18', 'Unexpected score `x` after the discussion'],
    ['question,K,Ada,4,,,first,lamp,g,v', '2:20', 'expected the numbers of boxes'],
    ['quesion,K,Ada,4,,,,lamp,g,v', '2:1', 'Unexpected `quesion`, expected question, overall, more'],
    ['question,,Ada,4,,,,lamp,g,v', '2:10', 'Unexpected blank under `candidate`'],
    ['question,K,Ada,4,,,,lamp,g', '2:1', 'Unexpected number of cells, 9, expected 10'],
    ['question,K,Ada,4,,,,lamp,g,v\nquestion,K,Ada,5,,,,lamp,g,v', '3:21', 'Unexpected second row of `lamp`'],
    [
      'overall,K,Ada,maybe,,,,,g,v',
      '2:15',
      'Unexpected recommendation `maybe`, expected strong no, no, yes, strong yes',
    ],
  ])('%j is refused with its place, and its card with it', (lines, place, words) => {
    const file = new VFile({path: 'paper.csv', value: head + lines})
    expect(csvToCards(file)).toEqual([])
    expect(String(file.messages[0])).toMatch(new RegExp(`^paper\\.csv:${place}(?:-|: )`))
    expect(file.messages[0]?.reason).toContain(words)
    expect(file.messages[0]?.fatal).toBe(true)
  })

  it.each([
    ['row,candidate,colour\n', '1:15', 'Unexpected column `colour`'],
    ['row,row\n', '1:5', 'second column `row`'],
    ['row,candidate\nquestion,K\n', '1:1', 'without interviewer, score, question, guide, version'],
  ])('%j is refused for its first line', (text, place, words) => {
    const file = new VFile({path: 'paper.csv', value: text})
    expect(csvToCards(file)).toEqual([])
    expect(String(file.messages[0])).toContain(place)
    expect(file.messages[0]?.reason).toContain(words)
  })

  it('takes scores and words as people write them', () => {
    const value = `${head}question,K,Ada,4.0,,,1 3,a,g,v\nquestion,K,Ada,Not Asked,,,,b,g,v\noverall,K,Ada,Strong Yes,,,,,g,v\n`
    const [card] = csvToCards(new VFile({path: 'paper.csv', value}))
    expect(card?.answers.map(({score, noScore, heard}) => [score, noScore, heard])).toEqual([
      [4, null, [1, 3]],
      [null, 'not-asked', []],
    ])
    expect(card?.overall.recommendation).toBe('strong-yes')
  })
})
