/** The last sheet: what is recommended, how surely, and on what evidence. */
import type {InterviewerQuestion} from '../../guide/audience.ts'
import {recommendations} from '../../guide/kit.ts'
import {fill, type Words} from '../words.ts'
import {penLines} from './card.ts'
import type {PlaceField} from './form.ts'
import type {Overall, RateBox} from './types.ts'

/** More than these, and nobody asks all of them: there are boxes for so many of any number. */
const mostRated = 30
const blankRatings = 20

export function createOverall(
  questions: ReadonlyArray<InterviewerQuestion>,
  {words, place}: {words: Words; place: PlaceField},
): Omit<Overall, 'folio' | 'head'> {
  const {scorecards, fields} = words
  const many = questions.length > mostRated
  const line = (name: string, label: string): string | null => place(`overall.${name}`, 'line', label)
  const lines = (name: string, label: string): string | null =>
    place(`overall.${name}`, 'lines', label, {empty: penLines})
  const tick = (name: string, label: string): string | null => place(`overall.${name}`, 'tick', label)
  const box = (name: 'word' | 'confidence', option: number, word: string, group: string): RateBox => ({
    value: String(option),
    word,
    field: place(`overall.${name}`, 'choice', fill(fields.option, {group, word}), {option, group}),
  })
  const {strongNo, no, yes, strongYes, low, medium, high} = scorecards
  return {
    numbers: many
      ? []
      : questions.map(({number}) => ({number, field: line(`copy.${number}`, fill(fields.copy, {number}))})),
    blanks: Array.from({length: many ? blankRatings : 0}, (_, index) => ({
      asked: line(`asked.${index + 1}`, fill(fields.asked, {n: index + 1})),
      rating: line(`rating.${index + 1}`, fill(fields.askedRating, {n: index + 1})),
    })),
    fields: {
      ratedAll: tick('rated-all', scorecards.allRated),
      for: lines('for', fields.evidenceFor),
      against: lines('against', fields.evidenceAgainst),
      unknown: lines('unknown', fields.unknown),
      alone: tick('alone', scorecards.nobodyToldMe),
      signature: line('signature', scorecards.signature),
      signed: line('signed', scorecards.dateAndTime),
    },
    confidence: [low, medium, high].map((word, index) => box('confidence', index, word, scorecards.howSure)),
    words: [strongNo, no, yes, strongYes].map((word, index) => box('word', index, word, scorecards.recommend)),
    none: box('word', recommendations.indexOf('none'), scorecards.noRecommendation, scorecards.recommend),
  }
}
