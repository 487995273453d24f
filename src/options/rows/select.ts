/** Options that choose questions. */
import type {Rows} from '../row.ts'

export const select = {
  sections: {
    kind: 'list',
    flag: '--sections <list>',
    commands: ['build', 'export'],
    help: 'only these sections, by title or identifier',
  },
  topics: {
    kind: 'list',
    flag: '--topics <list>',
    commands: ['build', 'export'],
    help: 'only questions with one of these topics',
  },
  level: {
    kind: 'list',
    flag: '--level <list>',
    commands: ['build', 'export'],
    help: 'only questions of these levels',
  },
  competency: {
    kind: 'list',
    flag: '--competency <list>',
    commands: ['build', 'export'],
    help: 'only questions that show one of these competencies',
  },
  mustAsk: {
    kind: 'switch',
    flag: '--must-ask',
    commands: ['build', 'export'],
    help: 'only questions that must be asked',
  },
  questions: {
    kind: 'list',
    flag: '--questions <list>',
    commands: ['build', 'export'],
    help: 'only these questions, by number, range (3-7) or identifier',
  },
  limit: {kind: 'number', flag: '--limit <n>', commands: ['build', 'export'], help: 'at most so many questions'},
  shuffle: {
    kind: 'seed',
    flag: '--shuffle [seed]',
    commands: ['build', 'export'],
    help: 'in an order drawn by lot; each seed (--shuffle=SEED) gives its own, always the same',
  },
} as const satisfies Rows
