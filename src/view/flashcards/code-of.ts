/** The characters that pair a front with its back: made for the cards that are printed, and not for those that are checked. */
import {cardCode, cardGuid} from '../../guide/card-guid.ts'
import type {CardSource} from './content.ts'

export function codeOf({guide, question}: CardSource): string {
  return cardCode(cardGuid(guide, question.identifier))
}
