/** The words that we print ourselves. */
import type {QuestionContent} from '../guide/types.ts'

export const words = {
  booklet: 'Study booklet',
  contents: 'Contents',
  introduction: 'Introduction',
  howTo: 'How to use this booklet',
  progress: 'Progress',
  key: 'Answers to the choices',
  chooseSeveral: 'Choose several',
  ownAnswer: 'Your own answer',
  answeredAt: 'Answered at',
  confidence: 'Confidence',
  section: 'Section',
  leftEmpty: 'Nothing is written here in the guide.',
  tip: 'Tip',
  fullAnswer: 'Full answer',
}

/** What a part is called when the author gave it no label. */
export const partNames: Record<QuestionContent['type'], string> = {
  prompt: 'Question',
  rationale: 'Why they ask',
  framework: 'Framework',
  answer: 'Answer',
  brief: 'In short',
  tip: 'Tip',
  followUps: 'Follow-ups',
  redFlags: 'Red flags',
  anchors: 'Anchors',
  choices: 'Choose one',
  field: 'Note',
}

/** “1 minute”, “8 minutes” */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`
}

/** A day as people write it, in the guide’s language. */
export function longDate(date: string, lang: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  return new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone: 'UTC'}).format(day)
}

/** A text that fits a line: whole words and an ellipsis where it is longer than `length` characters. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** Lower-case roman numerals. */
export function roman(number: number): string {
  const numerals: Array<[number, string]> = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = number
  let out = ''
  for (const [value, numeral] of numerals) {
    while (rest >= value) {
      out += numeral
      rest -= value
    }
  }
  return out
}
