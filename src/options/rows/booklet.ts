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
  imposition: {
    kind: 'choice',
    flag: '--imposition <name>',
    commands: ['build'],
    documents: ['booklet'],
    choices: ['booklet', '2up'],
    help: 'besides, its pages on sheets of twice the size: to be folded and stapled, or two side by side',
  },
  until: {
    kind: 'date',
    flag: '--until <date>',
    commands: ['build'],
    documents: ['booklet'],
    help: 'a plan by days until this one, such as 2026-12-15, at the back of the booklet',
  },
  from: {
    kind: 'date',
    flag: '--from <date>',
    commands: ['build'],
    documents: ['booklet'],
    otherwise: 'SOURCE_DATE_EPOCH, else today',
    help: 'the first day of that plan',
  },
} as const satisfies Rows
