/** What flashcards can be told. */
import type {Back} from './content.ts'
import type {FlashcardsOptions} from './create-flashcards-view.ts'
import type {Flip, Turn} from './impose.ts'
import type {Sides} from './sheets.ts'

export const sideNames: ReadonlyArray<Sides> = ['duplex', 'fronts', 'backs', 'fold', 'list']
export const flipNames: ReadonlyArray<Flip> = ['long', 'short']
export const turnNames: ReadonlyArray<Turn> = ['side', 'top']
export const backNames: ReadonlyArray<Back> = ['brief', 'points', 'answer', 'tip']

/** In mm. A larger offset is a wrong stock, or a page that was fitted to the paper: no printer is so far out. */
export const mostOffset = 5

export interface CardOptions extends Omit<FlashcardsOptions, 'toHtml' | 'folios' | 'only'> {
  /** Only the cards that changed since they were last printed. */
  onlyChanged: boolean
}
