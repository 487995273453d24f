/** Guide → the page to study on a screen. */
import type {CandidateGuide} from '../../guide/audience.ts'
import {createDeckView, type DeckOptions} from '../deck/create-deck-view.ts'
import type {DeckCard} from '../deck/types.ts'
import {sectionMark} from '../flashcards/section-mark.ts'
import {fill, wordsFor} from '../words.ts'
import type {StudyCard, StudyView} from './types.ts'

export interface StudyOptions extends DeckOptions {
  /** By identifier: the page of the booklet that has the whole answer. */
  folios: Readonly<Record<string, string>>
}

export function createStudyView(guide: CandidateGuide, options: StudyOptions): StudyView {
  const {identifier, title, lang, dir, cards} = createDeckView(guide, options)
  const words = wordsFor(lang)
  const sections: StudyView['sections'] = []
  const numberOf = ({section}: DeckCard): number => {
    const last = sections.at(-1)
    if (last?.title === section.title) return last.number
    return sections.push({number: sections.length + 1, title: section.title})
  }
  const own = cards.map((card): StudyCard => {
    const folio = options.folios[card.identifier]
    return {
      ...card,
      group: numberOf(card),
      mark: sectionMark(card.section.index),
      unanswered: card.answerHtml === '' && card.verdict === null,
      reference: folio && card.parts.length > 0 ? fill(words.flashcards.fullAnswer, {page: folio}) : null,
    }
  })
  const heading = fill(words.study.documentTitle, {title})
  return {identifier, title, heading, lang, dir, words, sections: sections.length > 1 ? sections : [], cards: own}
}
