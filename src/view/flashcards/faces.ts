/** Candidates → faces that a template can print or a browser measure. */
import {type SafeHtml, type ToHtml, unwrapParagraph} from '../html/to-html.ts'
import {shownLabel} from '../question-label.ts'
import {fill, shorten} from '../words.ts'
import {atomsOf} from './atoms.ts'
import {codeOf} from './code-of.ts'
import type {CardSource} from './content.ts'
import {type Candidate, candidateOf, type Draft, type Setting} from './draft.ts'
import {pieceEnds} from './piece-ends.ts'
import {sectionMark} from './section-mark.ts'
import type {Face} from './types.ts'

export interface FacePart {
  /** Counted from 1. */
  index: number
  of: number
}

export interface FaceOptions {
  toHtml: ToHtml
  /** Names the page of the full answer. */
  reference: string | null
  key: string
}

/** A side of a card that is yet to be fitted: everything that some setting of it shows. */
export function createDraftFace(draft: Draft, options: FaceOptions): Face {
  const first = draft.settings[0] as Setting
  const fullest = {size: first.size, tip: draft.settings.some(({tip}) => tip)}
  const face = createFace(candidateOf(draft, fullest), {index: 1, of: 2}, options)
  const fits = draft.settings.map(settingClass).join(draft.all ? '&' : '|')
  const ends = draft.placed ? pieceEnds(atomsOf(draft.flow)).join(' ') : null
  return {...face, body: face.body && {...face.body, fits, ends}}
}

function settingClass({size, tip}: Setting): string {
  return tip ? `${size} with-tip` : size
}

/** One side of a card. */
export function createFace(candidate: Candidate, part: FacePart, options: FaceOptions): Face {
  const {side, source} = candidate.content
  const {toHtml, key, reference} = options
  const {words} = source
  const html = (nodes: Candidate['flow'], name: string): SafeHtml =>
    toHtml(nodes, {prefix: `${key}-${name}`, codeLines: true})
  const goesOn = candidate.goesOn
    ? fill(words.flashcards.goesOn, {number: source.number, part: part.index + 1, of: part.of})
    : null
  return {
    ...faceHead(source, part, {key, side}),
    divider: null,
    body: {
      setting: settingClass(candidate),
      fits: null,
      ends: null,
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
): Pick<Face, 'key' | 'identifier' | 'side' | 'mark' | 'number' | 'code' | 'label' | 'section' | 'part'> {
  return {
    key,
    identifier: source.question.identifier,
    side,
    mark: sectionMark(source.section.index),
    number: source.number,
    code: codeOf(source),
    label: shownLabel(source.question, source.words),
    section: shorten(source.section.title, 60),
    part: part.of > 1 ? `${part.index}/${part.of}` : null,
  }
}
