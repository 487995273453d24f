/** The same fronts and backs as a list of two columns, for whoever wants no cards: fold the sheet and the backs are gone. */
import type {Guide} from '../../guide/types.ts'
import {cssString} from '../css.ts'
import {unwrapParagraph} from '../html/to-html.ts'
import {wordsFor} from '../words.ts'
import {codeOf} from './code-of.ts'
import type {CardGroup, CardSource} from './content.ts'
import type {FlashcardsOptions} from './create-flashcards-view.ts'
import {createFace} from './faces.ts'
import type {FaceBody, FlashcardsView, ListRow} from './types.ts'

/** Text that needs no fitting: rows are as high as they have to be. */
const setting = {size: 't10', tip: true}

export function createList(
  guide: Guide,
  groups: ReadonlyArray<CardGroup>,
  options: FlashcardsOptions,
): FlashcardsView['list'] {
  return {
    footCss: cssString(guide.title),
    pageCss: cssString(`${wordsFor(guide.lang).flashcards.page} `),
    groups: groups.map((group, index) => ({
      id: `list-${index + 1}`,
      title: group.title,
      rows: group.cards.map((source) => rowOf(source, options)),
    })),
  }
}

function rowOf(source: CardSource, {toHtml}: FlashcardsOptions): ListRow {
  const {front, back, number, question} = source
  const body = (side: 'front' | 'back'): FaceBody => {
    const [flow, tip] = side === 'front' ? [front.flow, false] : [back.flow, back.tip.length > 0]
    const choices = side === 'front' ? front.choices : []
    const content = {source, side, flow, tip, choices: choices.length > 0, high: false}
    const key = `${question.identifier}-${side}`
    const candidate = {content, flow, choices, goesOn: false, size: setting.size, tip}
    return createFace(candidate, {index: 1, of: 1}, {toHtml, reference: null, key}).body as FaceBody
  }
  const [asked, answered] = [body('front'), body('back')]
  return {
    identifier: question.identifier,
    number,
    code: codeOf(source),
    frontHtml: asked.html,
    choices: asked.choices,
    facts: source.facts,
    verdict: back.verdict,
    backHtml: answered.html,
    tipHtml: answered.tipHtml && unwrapParagraph(answered.tipHtml),
  }
}
