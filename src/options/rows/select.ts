/** Options that choose questions. */
import type {Rows} from '../row.ts'
import {documentNames} from './pack.ts'

export const select = {
  sections: {
    kind: 'list',
    flag: '--sections <list>',
    commands: ['build', 'export'],
    documents: documentNames,
    help: 'only these sections, by title or identifier',
  },
  topics: {
    kind: 'list',
    flag: '--topics <list>',
    commands: ['build', 'export'],
    documents: documentNames,
    help: 'only questions with one of these topics',
  },
  level: {
    kind: 'list',
    flag: '--level <list>',
    commands: ['build', 'export'],
    documents: documentNames,
    help: 'only questions of these levels',
  },
  competency: {
    kind: 'list',
    flag: '--competency <list>',
    commands: ['build', 'export'],
    documents: documentNames,
    help: 'only questions that show one of these competencies',
  },
  mustAsk: {
    kind: 'switch',
    flag: '--must-ask',
    commands: ['build', 'export'],
    documents: documentNames,
    help: 'only questions that must be asked',
  },
  questions: {
    kind: 'list',
    flag: '--questions <list>',
    commands: ['build', 'export'],
    documents: documentNames,
    help: 'only these questions, by number, range (3-7) or identifier',
  },
  budget: {
    kind: 'switch',
    flag: '--budget',
    commands: ['build'],
    documents: documentNames,
    help: 'only as many questions as fit --minutes: what must be asked, then each competency in turn',
  },
  limit: {
    kind: 'number',
    flag: '--limit <n>',
    commands: ['build', 'export'],
    documents: documentNames,
    help: 'at most so many questions',
  },
  shuffle: {
    kind: 'seed',
    flag: '--shuffle [seed]',
    commands: ['build', 'export'],
    documents: documentNames,
    help: 'in an order drawn by lot; each seed (--shuffle=SEED) gives its own, always the same',
  },
} as const satisfies Rows
