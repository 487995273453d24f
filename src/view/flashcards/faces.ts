/** Candidates → faces that a template can print or a browser measure. */
import {type SafeHtml, type ToHtml, unwrapParagraph} from '../html/to-html.ts'
import {shownLabel} from '../question-label.ts'
import {fill, shorten} from '../words.ts'
import type {CardSource} from './content.ts'
import type {Candidate, FaceContent} from './fit.ts'
import {sectionMark} from './section-mark.ts'
import type {Face} from './types.ts'

/** What a face is fitted from, for both sides of a card. */
export function faceContents(source: CardSource): [front: FaceContent, back: FaceContent] {
  const {front, back} = source
  const high = front.choices.length > 0 || front.flow.length > 1
  return [
    {source, side: 'front', flow: front.flow, choices: front.choices.length > 0, tip: false, high},
    {source, side: 'back', flow: back.flow, choices: false, tip: back.tip.length > 0, high: false},
  ]
}

export interface FacePart {
  /** Counted from 1. */
  index: number
  of: number
}

/** One side of a card. `reference` names the page of the full answer. */
export function createFace(
  candidate: Candidate,
  part: FacePart,
  options: {toHtml: ToHtml; reference: string | null; key: string},
): Face {
  const {side, source} = candidate.content
  const {toHtml, key, reference} = options
  const {words} = source
  const html = (nodes: Candidate['flow'], name: string): SafeHtml => toHtml(nodes, {prefix: `${key}-${name}`})
  const goesOn = candidate.goesOn
    ? fill(words.flashcards.goesOn, {number: source.number, part: part.index + 1, of: part.of})
    : null
  return {
    ...faceHead(source, part, {key, side}),
    divider: null,
    body: {
      size: candidate.size,
      high: candidate.content.high,
      verdict: side === 'back' ? source.back.verdict : null,
      html: html(candidate.flow, 'text'),
      choices: candidate.choices.map((choice) => ({
        label: choice.label,
        html: unwrapParagraph(html(choice.children, choice.label)),
      })),
      tipHtml: candidate.tip ? unwrapParagraph(html(source.back.tip, 'tip')) : null,
      lines: Array.from({length: unanswered(candidate) ? writingLines : 0}, (_, index) => index),
      goesOn,
      facts: source.facts,
      reference: candidate.goesOn ? null : reference,
    },
  }
}

const writingLines = 5

/** A back for which the guide has nothing: room for an answer of one’s own. */
function unanswered({content, flow}: Candidate): boolean {
  return content.side === 'back' && flow.length === 0 && content.source.back.verdict === null
}

function faceHead(
  source: CardSource,
  part: FacePart,
  {key, side}: {key: string; side: Face['side']},
): Pick<Face, 'key' | 'side' | 'mark' | 'number' | 'label' | 'section' | 'part'> {
  return {
    key,
    side,
    mark: sectionMark(source.section.index),
    number: source.number,
    label: shownLabel(source.question, source.words),
    section: shorten(source.section.title, 60),
    part: part.of > 1 ? `${part.index}/${part.of}` : null,
  }
}
