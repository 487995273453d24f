/** What is known of how dividers are set: a divider says how many cards come after it, which is not known at first. */
import type {CandidateGuide} from '../../guide/audience.ts'
import type {Answer} from '../../view/flashcards/asking.ts'
import {
  cardCounts,
  draftDividers,
  type FittedDividers,
  type FlashcardsOptions,
} from '../../view/flashcards/create-flashcards-view.ts'
import {guessDivider} from '../../view/flashcards/divider.ts'
import type {Face} from '../../view/flashcards/types.ts'

export class DividerFits {
  readonly #guide: CandidateGuide
  readonly #settings: FlashcardsOptions
  /** By what is on a face: the setting it takes, or -1. */
  readonly #known = new Map<string, number>()

  constructor(guide: CandidateGuide, settings: FlashcardsOptions) {
    this.#guide = guide
    this.#settings = settings
  }

  /** Faces that have to be measured if faces of questions need so many cards. */
  open(counts: ReadonlyArray<number>): Array<Face> {
    return this.#faces(counts).filter((face) => !this.#known.has(nameOf(face)))
  }

  learn(faces: ReadonlyArray<Face>, answers: ReadonlyArray<Answer>): void {
    for (const [index, face] of faces.entries()) this.#known.set(nameOf(face), answers[index]?.fits[0] ?? -1)
  }

  fitted(counts: ReadonlyArray<number>): FittedDividers {
    return paired(this.#faces(counts).map((face) => this.#known.get(nameOf(face)) ?? -1))
  }

  /** The same where there is no browser to measure with. */
  guessed(counts: ReadonlyArray<number>): FittedDividers {
    return paired(this.#faces(counts).map(({divider}) => guessDivider(divider)))
  }

  #faces(counts: ReadonlyArray<number>): Array<Face> {
    return draftDividers(this.#guide, cardCounts(this.#guide, counts, this.#settings), this.#settings)
  }
}

function nameOf(face: Face): string {
  return JSON.stringify(face)
}

function paired(fits: ReadonlyArray<number>): FittedDividers {
  return Array.from({length: fits.length / 2}, (_, index) => ({
    title: fits[2 * index] ?? -1,
    list: fits[2 * index + 1] ?? -1,
  }))
}
