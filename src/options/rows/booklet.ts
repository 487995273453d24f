/** Options of the booklet. */
import {editionNames} from '../../view/booklet/editions.ts'
import type {Rows} from '../row.ts'

export const booklet = {
  edition: {
    kind: 'choice',
    flag: '--edition <name>',
    commands: ['build'],
    documents: ['booklet'],
    choices: editionNames,
    default: 'study',
    help: 'answers under the questions or at the back with room to write, answers alone, or 16 pt and more',
  },
} as const satisfies Rows
