/**
 * What is on the faces of a guide’s cards, to be fitted: all that a check has to know. It makes no HTML, so that nobody who only
 * checks loads what makes it.
 */
import type {Guide} from '../../guide/types.ts'
import type {Places} from './asking.ts'
import {type CardGroup, type CardSource, cardGroups} from './content.ts'
import type {FlashcardsOptions} from './create-flashcards-view.ts'
import type {FaceContent} from './draft.ts'
import {type Fitting, fitFace} from './fit.ts'
import {cardGeometry} from './geometry.ts'

export type FittingOptions = Pick<FlashcardsOptions, 'stock' | 'large' | 'back' | 'only'>

/**
 * The fittings of all faces, a front and a back for each question in turn. `placesOf` tells where pieces of such a face
 * stood in an earlier reading.
 */
export function fittingsOf(
  guide: Guide,
  options: FittingOptions,
  placesOf: (content: FaceContent) => Places | null = () => null,
): Array<Fitting> {
  const card = cardGeometry(options.stock, options.large)
  const sources = groupsOf(guide, options).flatMap((group) => group.cards)
  return sources.flatMap((source) => faceContents(source).map((content) => fitFace(content, card, placesOf(content))))
}

/** The cards by section, only those that were asked for. */
export function groupsOf(guide: Guide, {back, only}: FittingOptions): Array<CardGroup> {
  const groups = cardGroups(guide, back)
  if (!only) return groups
  return groups
    .map((group) => ({...group, cards: group.cards.filter(({question}) => only.has(question.identifier))}))
    .filter(({cards}) => cards.length > 0)
}

/** What a face is fitted from, for both sides of a card. */
function faceContents(source: CardSource): [front: FaceContent, back: FaceContent] {
  const {front, back} = source
  const high = front.choices.length > 0 || front.flow.length > 1
  return [
    {source, side: 'front', flow: front.flow, choices: front.choices.length > 0, tip: false, high},
    {source, side: 'back', flow: back.flow, choices: false, tip: back.tip.length > 0, high: false},
  ]
}
