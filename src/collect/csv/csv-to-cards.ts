/** The table → cards. What is wrong in it is a message with line and column. */
import type {VFile} from 'vfile'
import type {FilledAnswer, FilledCard, Overall} from '../../guide/filled-card.ts'
import type {KitQuestion} from '../../guide/kit.ts'
import {tell} from '../findings.ts'
import {type Column, confidenceWords, meaningOf, recommendationList, recommendationWords, rowKinds} from './columns.ts'
import {readRevised, readScore, readTicks} from './read-cells.ts'
import {CsvError} from './read-csv.ts'
import {type Line, readLines} from './read-lines.ts'

/** What is wrong in a line keeps the whole table from being used, what is wrong in a cell its card. */
export function csvToCards(file: VFile): Array<FilledCard> {
  try {
    const groups = groupsOf(readLines(file), file)
    // A line that could not be read may be of any card.
    if (hasErrors(file)) return []
    if (groups.length === 0) tell(file, 'card-note', 'Unexpected table in which nothing is filled in, expected scores')
    return groups.flatMap((group) => cardOf(group, file) ?? [])
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    tell(file, 'card-value', error.message, {place: error.place})
    return []
  }
}

function hasErrors({messages}: VFile): boolean {
  return messages.some(({fatal}) => fatal)
}

/** The lines of each card, in the order in which cards first occur; lines of templates that nobody filled in are left out. */
function groupsOf(lines: ReadonlyArray<Line>, file: VFile): Array<Array<Line>> {
  const groups = new Map<string, Array<Line>>()
  for (const line of lines) {
    const kind = line.text('row').trim().toLowerCase()
    if (!rowKinds.some((known) => known === kind)) {
      tell(file, 'card-value', `Unexpected \`${kind}\`, expected ${rowKinds.join(', ')}`, {place: line.place('row')})
      continue
    }
    const whose = (['guide', 'version', 'candidate', 'interviewer'] as const).map((column) => line.text(column).trim())
    const key = JSON.stringify(whose)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].filter((group) => group.some(isFilled))
}

const filledColumns: ReadonlyArray<Column> = [
  'score',
  'confidence',
  'notes',
  'against',
  'unknown',
  'score_after',
  'heard',
  'start',
]

function isFilled(line: Line): boolean {
  return filledColumns.some((column) => line.text(column).trim() !== '')
}

function cardOf(group: ReadonlyArray<Line>, file: VFile): FilledCard | null {
  const before = file.messages.filter(({fatal}) => fatal).length
  const [first] = group
  if (!first) return null
  for (const column of ['candidate', 'interviewer', 'guide', 'version'] as const) {
    if (first.text(column).trim() !== '') continue
    tell(file, 'card-value', `Unexpected blank under \`${column}\`, expected one for every card`, {
      place: first.place(column),
    })
  }
  const kindOf = (line: Line): string => line.text('row').trim().toLowerCase()
  const asked = group.filter((line) => kindOf(line) === 'question')
  const last = group.findLast((line) => kindOf(line) === 'overall') ?? null
  const answers = asked.map((line) => answerOf(line, file))
  const questions = asked.map((line, index) => questionOf(line, index, file))
  tellRepeated(asked, file)
  const card: FilledCard = {
    source: file.path,
    kit: {
      format: 'studypack-kit',
      version: 1,
      kit: first.text('kit'),
      guide: {
        identifier: first.text('guide').trim(),
        title: first.text('guide_title') || first.text('guide'),
        hash: first.text('version').trim(),
        lang: first.text('lang').trim() || 'en',
      },
      scale: 5,
      candidate: first.text('candidate').trim(),
      interviewer: first.text('interviewer').trim(),
      initials: null,
      role: first.text('role') || null,
      date: null,
      destroyAfter: null,
      panel: [],
      questions,
    },
    candidate: first.text('candidate').trim(),
    interviewer: first.text('interviewer').trim(),
    date: last?.text('date') || null,
    destroyAfter: last?.text('destroy_after') || null,
    answers,
    overall: overallOf(last, file),
    overflow: group.filter((line) => kindOf(line) === 'more').map((line) => line.text('notes')),
  }
  return file.messages.filter(({fatal}) => fatal).length > before ? null : card
}

function answerOf(line: Line, file: VFile): FilledAnswer {
  const {score, noScore} = readScore(line, file)
  const text = (column: Column): string | null => (line.text(column).trim() === '' ? null : line.text(column))
  return {
    identifier: line.text('question').trim(),
    score,
    noScore,
    notes: text('notes'),
    start: text('start'),
    end: text('end'),
    heard: readTicks(line, 'heard', file).map(({number}) => number),
    flags: readTicks(line, 'red_flags', file).map(({number}) => number),
    probes: readTicks(line, 'probes', file).map(({number}) => number),
    choices: readTicks(line, 'choices', file).map(({number}) => number),
    revised: readRevised(line, file),
  }
}

function questionOf(line: Line, index: number, file: VFile): KitQuestion {
  const number = line.text('number').trim()
  if (number !== '' && !/^\d{1,5}$/.test(number)) {
    tell(file, 'card-value', `Unexpected number \`${number}\`, expected the one of the question`, {
      place: line.place('number'),
    })
  }
  const words = (column: 'heard' | 'red_flags'): Array<string> => {
    const list: Array<string> = []
    for (const {number, words} of readTicks(line, column, null)) list[number - 1] = words
    return Array.from(list, (item) => item ?? '')
  }
  return {
    identifier: line.text('question').trim(),
    number: number === '' ? index + 1 : Number(number),
    title: line.text('title') || line.text('question'),
    competency: line.text('competency').trim() || null,
    section: null,
    heard: words('heard'),
    flags: words('red_flags'),
    minutes: null,
    mustAsk: false,
    weight: null,
    weightReason: null,
  }
}

function overallOf(line: Line | null, file: VFile): Overall {
  const text = (column: Column): string | null => (line && line.text(column).trim() !== '' ? line.text(column) : null)
  const [word, confidence] = [text('score'), text('confidence')]
  const recommendation = word === null ? null : meaningOf(recommendationWords, word)
  const sure = confidence === null ? null : meaningOf(confidenceWords, confidence)
  if (line && word !== null && !recommendation) {
    const reason = `Unexpected recommendation \`${word.slice(0, 60)}\`, expected ${recommendationList.join(', ')}, or nothing`
    tell(file, 'card-value', reason, {place: line.place('score')})
  }
  if (line && confidence !== null && !sure) {
    const reason = `Unexpected \`${confidence.slice(0, 60)}\`, expected ${Object.keys(confidenceWords).join(', ')}, or nothing`
    tell(file, 'card-value', reason, {place: line.place('confidence')})
  }
  return {
    recommendation,
    confidence: sure,
    for: text('notes'),
    against: text('against'),
    unknown: text('unknown'),
    signed: text('signed') !== null && !/^no$/i.test(text('signed') ?? ''),
  }
}

function tellRepeated(asked: ReadonlyArray<Line>, file: VFile): void {
  const seen = new Map<string, Line>()
  for (const line of asked) {
    const identifier = line.text('question').trim()
    const before = seen.get(identifier)
    if (identifier === '' || before) {
      const reason = before
        ? `Unexpected second row of \`${identifier}\` on one card, expected one; the first is in line ${before.place('row').line}`
        : 'Unexpected blank under `question`, expected its identifier'
      tell(file, 'card-value', reason, {place: line.place('question')})
    } else seen.set(identifier, line)
  }
}
