/** Options of the flashcards. */
import type {Back} from '../../view/flashcards/content.ts'
import type {Sides} from '../../view/flashcards/create-flashcards-view.ts'
import {stocks} from '../../view/flashcards/stock.ts'
import type {Rows} from '../row.ts'

export const sideNames: ReadonlyArray<Sides> = ['duplex', 'fronts', 'backs']
export const backNames: ReadonlyArray<Back> = ['brief', 'points', 'answer', 'tip']

export const flashcards = {
  stock: {
    kind: 'text',
    flag: '--stock <id>',
    commands: ['build'],
    documents: ['flashcards'],
    help: `sheets of cards: ${stocks.map(({id}) => id).join(', ')}`,
  },
  card: {
    kind: 'text',
    flag: '--card <WxHmm>',
    commands: ['build'],
    documents: ['flashcards'],
    help: 'cards of this size, as many as the paper holds',
  },
  sides: {
    kind: 'choice',
    flag: '--sides <which>',
    commands: ['build'],
    documents: ['flashcards'],
    choices: sideNames,
    default: 'duplex',
    help: 'which sides are printed',
  },
  back: {
    kind: 'choice',
    flag: '--back <what>',
    commands: ['build', 'export'],
    documents: ['flashcards'],
    choices: backNames,
    otherwise: 'the first that a question has',
    help: 'on the backs',
  },
} as const satisfies Rows
