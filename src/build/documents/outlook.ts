/** How many cards each face is thought to need while it is being fitted. */
import type {CandidateGuide} from '../../guide/audience.ts'
import type {Draft} from '../../view/flashcards/draft.ts'
import {type FittingOptions, groupsOf} from '../../view/flashcards/fittings.ts'

export class Outlook {
  /** Of each face, in the order of fittings. */
  readonly cards: Array<number>
  readonly #places: Map<string, number>

  constructor(guide: CandidateGuide, options: FittingOptions) {
    const questions = groupsOf(guide, options).flatMap(({cards}) => cards.map(({question}) => question.identifier))
    this.cards = questions.flatMap(() => [1, 1])
    this.#places = new Map(questions.map((identifier, index) => [identifier, 2 * index]))
  }

  /** Takes over what drafts say of their faces; → whether that is more than a first thought of all of them. */
  take(drafts: ReadonlyArray<Draft>, mayBeTooLong: (draft: Draft) => boolean): boolean {
    for (const {content, cards} of drafts) {
      const place = this.#places.get(content.source.question.identifier)
      if (place !== undefined) this.cards[place + (content.side === 'front' ? 0 : 1)] = cards
    }
    return !drafts.some((draft) => draft.placed && draft.cards === 1 && mayBeTooLong(draft))
  }
}
