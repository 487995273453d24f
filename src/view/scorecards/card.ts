/** A question as an interviewer’s card, at one of the steps in which too many words are made to fit. */
import {toString as toText} from 'mdast-util-to-string'
import {promptText} from '../../guide/text.ts'
import type {FlowContent, Question, Step} from '../../guide/types.ts'
import {choicesIn, partOf} from '../../guide/walk.ts'
import {type SafeHtml, type ToHtml, unwrapParagraph} from '../html/to-html.ts'
import {shownLabel} from '../question-label.ts'
import {fill, shorten, type Words} from '../words.ts'
import {stockAnchors, stockProbes} from './stock.ts'
import type {Card, TickRow} from './types.ts'

/**
 * What is done at each step: sizes go down first, then lines move to the sheet for more notes, from the last upward. At
 * last the room for notes shrinks, and a question longer than a sheet is cut, which the card says.
 */
export interface Fit {
  tight: 0 | 1 | 2 | 3
  /** How many lines may stay on the card. */
  probes: number
  flags: number
  heard: number
  cut: boolean
}

const all = Number.POSITIVE_INFINITY

export const fits: Array<Fit> = [
  {tight: 0, probes: all, flags: all, heard: all, cut: false},
  {tight: 1, probes: all, flags: all, heard: all, cut: false},
  {tight: 2, probes: all, flags: all, heard: all, cut: false},
  {tight: 2, probes: 2, flags: all, heard: all, cut: false},
  {tight: 2, probes: 2, flags: 0, heard: all, cut: false},
  {tight: 2, probes: 2, flags: 0, heard: 3, cut: false},
  {tight: 2, probes: 1, flags: 0, heard: 0, cut: false},
  {tight: 3, probes: 1, flags: 0, heard: 0, cut: false},
  {tight: 3, probes: 1, flags: 0, heard: 0, cut: true},
]

/** Characters of a question, and of an anchor, that stand on a card in any case. */
const kept = {asked: 500, anchor: 120}

/** A card, and the lines that have no room on it, each with the number of its characters. */
export interface FittedCard {
  card: Card
  rest: Array<RestRow>
}

export type RestRow = TickRow & {characters: number}

export interface CardPlace {
  folio: number
  kind: string | null
  /** “8 min, done by” and the time. */
  minutes: string
  doneBy: string
}

export function createCard(
  question: Question,
  place: CardPlace,
  fit: Fit,
  {toHtml, words}: {toHtml: ToHtml; words: Words},
): FittedCard {
  const {scorecards} = words
  const html = (nodes: Array<FlowContent>, name: string): SafeHtml =>
    unwrapParagraph(toHtml(nodes, {prefix: `${question.identifier}-${name}`, firstHeading: 4}))
  const framework = partOf(question, 'framework')
  const steps = (framework?.children ?? []).filter((child): child is Step => child.type === 'step')
  const followUps = lines(partOf(question, 'followUps')?.children ?? [])
  const rationale = partOf(question, 'rationale')?.children ?? []

  const counted = (term: string | null, nodes: Array<FlowContent>, name: string): RestRow => ({
    term,
    html: nodes.length > 0 ? html(nodes, name) : null,
    characters: (term?.length ?? 0) + nodes.reduce((sum, node) => sum + toText(node).length, 0),
  })
  const probes =
    followUps.length > 0
      ? followUps.map((nodes, index) => counted(null, nodes, `probe-${index}`))
      : stockProbes(framework, words).map((text) => ({term: null, html: stock(text, toHtml), characters: text.length}))
  const heard = steps.map((step, index) => counted(step.term, step.children, `heard-${index}`))
  const flags = lines(partOf(question, 'redFlags')?.children ?? []).map((nodes, index) =>
    counted(null, nodes, `flag-${index}`),
  )
  const rest = [
    ...probes.slice(fit.probes),
    ...heard.slice(fit.heard),
    ...flags.slice(fit.flags).map((flag) => ({...flag, term: scorecards.redFlag})),
  ]
  const onCard = heard.slice(0, fit.heard)
  return {
    rest,
    card: {
      identifier: question.identifier,
      number: question.number,
      folio: place.folio,
      tight: fit.tight,
      competency: question.competency,
      kind: [place.kind, shownLabel(question, words), question.level].filter(Boolean).join(', ') || null,
      minutes: place.minutes,
      doneBy: place.doneBy,
      ...askedOf(question, fit, html, toHtml),
      longer: fit.cut ? fill(scorecards.longerThanSheet, {number: question.number}) : null,
      listeningHtml: rationale.length > 0 && !fit.cut ? html(rationale, 'listening') : null,
      probes: {
        caption: followUps.length > 0 ? scorecards.probeMissing : scorecards.probeStock,
        rows: probes.slice(0, fit.probes),
      },
      heard:
        onCard.length > 0
          ? {caption: framework?.kind === 'star' ? scorecards.tickStar : scorecards.tickSteps, rows: onCard}
          : null,
      flags: flags.slice(0, fit.flags),
      anchors: anchorsOf(question, {points: steps.length, cut: fit.cut}, html, {toHtml, words}),
      moved: rest.length,
      moreOnSheet: null,
      continued: '',
      notesFolio: 0,
    },
  }
}

type Html = (nodes: Array<FlowContent>, name: string) => SafeHtml

/** The question word for word, with code and choices; of one too long for any card, the beginning. */
function askedOf(
  question: Question,
  {cut}: Fit,
  html: Html,
  toHtml: ToHtml,
): Pick<Card, 'promptHtml' | 'askedHtml' | 'choices' | 'cut'> {
  const [asked, ...more] = partOf(question, 'prompt')?.children ?? []
  if (cut) {
    return {promptHtml: plain(shorten(promptText(question), kept.asked), toHtml), askedHtml: null, choices: [], cut}
  }
  return {
    promptHtml: html(asked ? [asked] : [], 'asked'),
    askedHtml: more.length > 0 ? toHtml(more, {prefix: `${question.identifier}-more`}) : null,
    choices: choicesIn(partOf(question, 'choices')).map((choice) => ({
      label: choice.label,
      html: html(choice.children, `choice-${choice.label}`),
    })),
    cut,
  }
}

/** Authored anchors, else those that the framework gives, else general ones; the card says which. */
function anchorsOf(
  question: Question,
  {points, cut}: {points: number; cut: boolean},
  html: Html,
  {toHtml, words}: {toHtml: ToHtml; words: Words},
): Card['anchors'] {
  const authored = partOf(question, 'anchors')?.children ?? []
  if (authored.length > 0) {
    const rows = [...authored]
      .sort((a, b) => a.rating - b.rating)
      .map((anchor) => ({
        rating: anchor.rating,
        html: cut
          ? plain(shorten(anchor.children.map((node) => toText(node)).join(' '), kept.anchor), toHtml)
          : html(anchor.children, `anchor-${anchor.rating}`),
      }))
    return {caption: words.scorecards.anchorsAuthored, rows}
  }
  const right = choicesIn(partOf(question, 'choices')).filter((choice) => choice.correct)
  const {caption, rows} = stockAnchors(points, right.map((choice) => choice.label).join(', '), words)
  return {caption, rows: rows.map(({rating, text}) => ({rating, html: stock(text, toHtml)}))}
}

/** The items of lists, and other blocks one by one. */
function lines(children: Array<FlowContent>): Array<Array<FlowContent>> {
  return children.flatMap((child) =>
    child.type === 'list' ? child.children.map((item) => item.children as Array<FlowContent>) : [[child]],
  )
}

/** Words of ours, which run as their own language does in any guide. */
function stock(text: string, toHtml: ToHtml): SafeHtml {
  return `<bdi>${plain(text, toHtml)}</bdi>` as SafeHtml
}

function plain(text: string, toHtml: ToHtml): SafeHtml {
  const paragraph: FlowContent = {type: 'paragraph', children: [{type: 'text', value: text}]}
  return unwrapParagraph(toHtml([paragraph], {prefix: 'stock'}))
}
