/** Cells that hold more than text. What they cannot hold is a message. */
import type {VFile} from 'vfile'
import type {FilledAnswer} from '../../guide/filled-card.ts'
import {tell} from '../findings.ts'
import {meaningOf, noScoreWords} from './columns.ts'
import type {Line} from './read-lines.ts'

type Scored = Pick<FilledAnswer, 'score' | 'noScore'>

const expected = `1 to 5, ${Object.values(noScoreWords).filter(Boolean).join(', ')}, or nothing`

export function readScore(line: Line, file: VFile): Scored {
  const written = line.text('score').trim()
  const score = scoreOf(written)
  if (score !== null) return {score, noScore: null}
  const noScore = meaningOf(noScoreWords, written)
  if (!noScore) {
    tell(file, 'card-value', `Unexpected score \`${written.slice(0, 60)}\`, expected ${expected}`, {
      place: line.place('score'),
    })
  }
  return {score: null, noScore: noScore ?? 'unclear'}
}

/** The score after the discussion, which needs a reason. */
export function readRevised(line: Line, file: VFile): FilledAnswer['revised'] {
  const [written, reason] = [line.text('score_after').trim(), line.text('reason_after').trim()]
  if (written === '' && reason === '') return null
  const score = scoreOf(written)
  if (score === null) {
    tell(file, 'card-value', `Unexpected score \`${written.slice(0, 60)}\` after the discussion, expected 1 to 5`, {
      place: line.place('score_after'),
    })
  } else if (reason === '') {
    tell(
      file,
      'card-value',
      'Unexpected score after the discussion without a reason, expected the new fact that moved it',
      {
        place: line.place('reason_after'),
      },
    )
  }
  return score === null ? null : {score, reason}
}

function scoreOf(written: string): number | null {
  return /^[1-5](?:[.,]0+)?$/.test(written) ? Number(written[0]) : null
}

export interface Tick {
  number: number
  words: string
}

/** “1: said what they would do | 3: gave a time”, or just “1 3”. */
export function readTicks(
  line: Line,
  column: 'heard' | 'red_flags' | 'probes' | 'choices',
  file: VFile | null,
): Array<Tick> {
  const written = line.text(column).trim()
  if (written === '') return []
  const pieces = /^[\d\s,;]+$/.test(written) ? written.split(/[\s,;]+/).filter(Boolean) : written.split('|')
  return pieces.flatMap((piece) => {
    const match = /^\s*(\d{1,2})\s*(?::\s*([\s\S]*?))?\s*$/.exec(piece)
    if (match?.[1] && match[1] !== '0') return {number: Number(match[1]), words: match[2] ?? ''}
    if (file) {
      const reason = `Unexpected \`${piece.trim().slice(0, 60)}\`, expected the numbers of boxes that were ticked, such as \`1 3\``
      tell(file, 'card-value', reason, {place: line.place(column)})
    }
    return []
  })
}
