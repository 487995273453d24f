/** Cards of one candidate → what the debrief’s template receives. */

import type {FilledCard} from '../../guide/filled-card.ts'
import {cssString} from '../css.ts'
import {isRightToLeft} from '../direction.ts'
import {count, figure, fill, shorten, type Words, wordsFor} from '../words.ts'
import {coverageOf} from './coverage.ts'
import {createPlot, type PlotData, rowsPerPlot} from './dot-plot.ts'
import {evidenceOf} from './evidence.ts'
import type {DebriefGeometry} from './geometry.ts'
import {createPanel, type Member, type Panel} from './panel.ts'
import {dash, scoreTable} from './score-table.ts'
import {type Absent, startHere} from './start-here.ts'
import {decimals, halves, statisticsOf, weightedMean} from './statistics.ts'
import type {DebriefView, Head, Interviewer} from './types.ts'
import {noWeights, type Weights, weightOf} from './weights.ts'

export interface DebriefOptions {
  geometry: DebriefGeometry
  /** Names of files that could not be read. */
  unread?: ReadonlyArray<string>
  weights?: Weights
}

/** `cards`: at least one, all of one candidate and one guide. */
export function createDebriefView(cards: ReadonlyArray<FilledCard>, options: DebriefOptions): DebriefView {
  const [first] = cards
  if (!first) throw new Error('A debrief needs a card.')
  const words = wordsFor(first.kit.guide.lang)
  const panel = createPanel(cards)
  const {weights = noWeights, geometry, unread = []} = options
  const head = headOf(panel, words)
  const absent: Absent = {unread, missing: missingFrom(cards)}
  return {
    lang: words.locale,
    // Of our own words; what was written on cards goes its own way.
    dir: isRightToLeft(words.locale) ? 'rtl' : 'ltr',
    heading: fill(words.debrief.documentTitle, {title: head.title, candidate: first.candidate}),
    words,
    page: geometry.page,
    head,
    interviewers: panel.members.map((member) => interviewerOf(member, panel, weights, words)),
    start: startHere(panel, absent, words),
    scores: scoreTable(panel, words, {
      quotesBelow: geometry.page.quotesBelow,
      quoteLength: geometry.quoteLength,
      titleLength: geometry.titleLength,
      weighted: weights.length > 0,
    }),
    plots: plotsOf(panel, geometry.plotWidth, words),
    coverage: coverageOf(panel, words),
    weights: weights.map(({what, weight, reason}) => ({what, weight: String(weight), reason})),
    evidence: evidenceOf(panel, words),
    record: recordOf(panel),
  }
}

/** Rows to write in what the discussion changed; what is known to have changed stands there. */
function recordOf({questions, members}: Panel): DebriefView['record'] {
  return questions
    .filter(({raised, revised}) => raised.length > 0 || revised)
    .map(({number, title, answers}) => ({
      number,
      title,
      cells: answers.map((answer) => ({was: String(answer?.score ?? ''), now: String(answer?.revised?.score ?? '')})),
      reasons: members.flatMap(({letter}, index) => {
        const reason = answers[index]?.revised?.reason
        return reason ? [{letter, text: reason}] : []
      }),
    }))
}

function headOf({members}: Panel, words: Words): Head {
  const {kit, candidate} = (members[0] as Member).card
  const title = kit.role ?? kit.guide.title
  const expected = new Set(members.flatMap(({card}) => card.kit.panel)).size
  const signed = members.filter(({card}) => card.overall.signed).length
  const n = members.length
  const counted = expected > n ? fill(words.debrief.cardsOf, {n, all: expected}) : count(words, words.debrief.cards, n)
  const cards = `${counted}, ${signed === n ? words.debrief.allSigned : fill(words.debrief.signed, {n: signed})}`
  const kits = [...new Set(members.map(({card}) => card.kit.kit))].join(', ')
  const kitLine = fill(words.debrief.kit, {kit: kits, version: kit.guide.hash.slice(0, 4)})
  const destroyAfter = members.map(({card}) => card.destroyAfter).find((date) => date !== null) ?? null
  const right = [
    `${words.debrief.candidateCode} ${candidate}`,
    cards,
    ...(destroyAfter ? [`${words.debrief.destroyAfter} ${destroyAfter}`] : []),
  ]
  const [before = '', between = '', after = ''] = words.debrief.folio.split(/\{pages?\}/)
  return {
    title,
    kit: kitLine,
    candidate,
    cards,
    destroyAfter,
    leftCss: cssString(`${shorten(title, 50)}  ·  ${kitLine}`),
    rightCss: cssString([...right, before].join('  ·  ')),
    ofCss: cssString(between),
    endCss: cssString(after),
  }
}

/** Who else was to interview, as far as the kits know. */
function missingFrom(cards: ReadonlyArray<FilledCard>): Array<string> {
  const came = new Set(cards.flatMap(({interviewer, kit}) => [interviewer, kit.interviewer]))
  return [...new Set(cards.flatMap(({kit}) => kit.panel))].filter((name) => !came.has(name))
}

function interviewerOf({letter, card}: Member, panel: Panel, weights: Weights, words: Words): Interviewer {
  const {mean, n} = statisticsOf(card.answers.map(({score}) => score))
  const {recommendation, confidence} = card.overall
  const weighted = weightedMean(
    panel.questions.map((question) => ({
      score: card.answers.find(({identifier}) => identifier === question.identifier)?.score ?? null,
      weight: weightOf(question, weights),
    })),
  )
  return {
    letter,
    name: card.interviewer,
    ownMean: mean ? figure(words, decimals(mean, 1)) : dash,
    scored: fill(words.debrief.scoredOf, {n, all: card.answers.length}),
    weightedMean: weighted === null ? dash : figure(words, weighted.toFixed(1)),
    recommendation: recommendation ? words.debrief[recommendation] : words.debrief.noRecommendation,
    confidence: confidence ? words.debrief[confidence] : words.debrief.unsure,
  }
}

/** Pairs of plots, as many rows in each as a sheet holds. */
function plotsOf(panel: Panel, width: number, words: Words): DebriefView['plots'] {
  const competencies = panel.competencies.map(({name, questions}): PlotData => {
    const marks = questions.flatMap(({answers}) =>
      panel.members.flatMap(({letter}, index) => {
        const score = answers[index]?.score ?? null
        return score === null ? [] : [{score, text: letter}]
      }),
    )
    const {median, n} = statisticsOf(marks.map(({score}) => score))
    const caption = median
      ? fill(words.debrief.plotMedian, {median: figure(words, halves(median)), n})
      : words.debrief.plotNone
    return {
      name: name ?? words.debrief.noCompetency,
      caption,
      middle: median && median.of / median.over,
      marks: marks.sort((a, b) => a.text.localeCompare(b.text)),
    }
  })
  const members = panel.members.map(({letter, card, answers}): PlotData => {
    const marks = panel.questions.flatMap(({identifier, number}) => {
      const score = answers.get(identifier)?.score ?? null
      return score === null ? [] : [{score, text: String(number)}]
    })
    const {mean, n} = statisticsOf(marks.map(({score}) => score))
    const caption = mean
      ? fill(words.debrief.plotMean, {mean: figure(words, decimals(mean, 1)), n})
      : words.debrief.plotNone
    return {name: `${letter}: ${card.interviewer}`, caption, middle: mean && mean.of / mean.over, marks}
  })
  const size = {width, points: panel.points}
  const plot = (title: string, rows: Array<PlotData>) => (rows.length > 0 ? createPlot(title, rows, size, words) : null)
  const pairs = Math.ceil(Math.max(competencies.length, members.length) / rowsPerPlot)
  return Array.from({length: pairs}, (_, index) => ({
    byCompetency: plot(words.debrief.byCompetency, piece(competencies, index)),
    byInterviewer: plot(words.debrief.byInterviewer, piece(members, index)),
  }))
}

function piece<T>(list: ReadonlyArray<T>, index: number): Array<T> {
  return list.slice(index * rowsPerPlot, (index + 1) * rowsPerPlot)
}
