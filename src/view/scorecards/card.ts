/** A question as an interviewer’s card, at one of the steps in which too many words are made to fit. */
import type {FlowContent, Question, Step} from '../../guide/types.ts'
import {partOf} from '../../guide/walk.ts'
import {type SafeHtml, type ToHtml, unwrapParagraph} from '../html/to-html.ts'
import {stockAnchors, stockProbes} from './stock.ts'
import type {Card, TickRow} from './types.ts'

/** What is done at each step: sizes go down first, then lines move to the sheet for more notes, from the last upward. */
export interface Fit {
  tight: 0 | 1 | 2
  /** How many lines may stay on the card. */
  probes: number
  flags: number
  heard: number
}

const all = Number.POSITIVE_INFINITY

export const fits: Array<Fit> = [
  {tight: 0, probes: all, flags: all, heard: all},
  {tight: 1, probes: all, flags: all, heard: all},
  {tight: 2, probes: all, flags: all, heard: all},
  {tight: 2, probes: 2, flags: all, heard: all},
  {tight: 2, probes: 2, flags: 0, heard: all},
  {tight: 2, probes: 2, flags: 0, heard: 3},
  {tight: 2, probes: 1, flags: 0, heard: 0},
]

/** A card, and the lines that have no room on it. */
export interface FittedCard {
  card: Card
  rest: Array<TickRow>
}

export interface CardPlace {
  folio: number
  notesFolio: number
  kind: string | null
  minutes: number
  doneBy: string
}

export function createCard(question: Question, place: CardPlace, fit: Fit, toHtml: ToHtml): FittedCard {
  const html = (nodes: Array<FlowContent>, name: string): SafeHtml =>
    unwrapParagraph(toHtml(nodes, {prefix: `${question.identifier}-${name}`, firstHeading: 4}))
  const framework = partOf(question, 'framework')
  const steps = (framework?.children ?? []).filter((child): child is Step => child.type === 'step')
  const followUps = lines(partOf(question, 'followUps')?.children ?? [])
  const [asked, ...more] = partOf(question, 'prompt')?.children ?? []
  const rationale = partOf(question, 'rationale')?.children ?? []

  const probes =
    followUps.length > 0
      ? followUps.map((nodes, index) => row(null, html(nodes, `probe-${index}`)))
      : stockProbes(framework).map((text) => row(null, plain(text, toHtml)))
  const heard = steps.map((step, index) =>
    row(step.term, step.children.length > 0 ? html(step.children, `heard-${index}`) : null),
  )
  const flags = lines(partOf(question, 'redFlags')?.children ?? []).map((nodes, index) =>
    row(null, html(nodes, `flag-${index}`)),
  )
  const rest = [
    ...probes.slice(fit.probes),
    ...heard.slice(fit.heard),
    ...flags.slice(fit.flags).map(({html: words}) => row('Red flag', words)),
  ]
  const kept = heard.slice(0, fit.heard)
  return {
    rest,
    card: {
      identifier: question.identifier,
      number: question.number,
      folio: place.folio,
      tight: fit.tight,
      competency: question.competency,
      kind: [place.kind, question.level].filter(Boolean).join(', ') || null,
      minutes: place.minutes,
      doneBy: place.doneBy,
      promptHtml: html(asked ? [asked] : [], 'asked'),
      askedHtml: more.length > 0 ? toHtml(more, {prefix: `${question.identifier}-more`}) : null,
      listeningHtml: rationale.length > 0 ? html(rationale, 'listening') : null,
      probes: {
        caption: followUps.length > 0 ? 'only what is missing' : 'stock questions',
        rows: probes.slice(0, fit.probes),
      },
      heard:
        kept.length > 0
          ? {caption: framework?.kind === 'star' ? 'what you heard' : 'each step they reached', rows: kept}
          : null,
      flags: flags.slice(0, fit.flags),
      anchors: anchorsOf(question, steps.length, html, toHtml),
      moved: rest.length,
      notesFolio: place.notesFolio,
    },
  }
}

function row(term: string | null, html: SafeHtml | null): TickRow {
  return {term, html}
}

/** Authored anchors, else those that the framework gives, else general ones; the card says which. */
function anchorsOf(
  question: Question,
  points: number,
  html: (nodes: Array<FlowContent>, name: string) => SafeHtml,
  toHtml: ToHtml,
): Card['anchors'] {
  const authored = partOf(question, 'anchors')?.children ?? []
  if (authored.length > 0) {
    const rows = [...authored]
      .sort((a, b) => a.rating - b.rating)
      .map((anchor) => ({rating: anchor.rating, html: html(anchor.children, `anchor-${anchor.rating}`)}))
    return {caption: 'your notes with these answers; 2 and 4 lie between', rows}
  }
  return {
    caption:
      points > 0
        ? 'anchors by the steps above, none were written for this question'
        : 'general anchors, none were written for this question',
    rows: stockAnchors(points).map(({rating, text}) => ({rating, html: plain(text, toHtml)})),
  }
}

/** The items of lists, and other blocks one by one. */
function lines(children: Array<FlowContent>): Array<Array<FlowContent>> {
  return children.flatMap((child) =>
    child.type === 'list' ? child.children.map((item) => item.children as Array<FlowContent>) : [[child]],
  )
}

function plain(text: string, toHtml: ToHtml): SafeHtml {
  const paragraph: FlowContent = {type: 'paragraph', children: [{type: 'text', value: text}]}
  return unwrapParagraph(toHtml([paragraph], {prefix: 'stock'}))
}
