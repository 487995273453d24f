/** Options of the scorecards. */
import type {Rows} from '../row.ts'

export const scorecards = {
  candidate: {
    kind: 'text',
    flag: '--candidate <code>',
    commands: ['build'],
    documents: ['scorecards'],
    help: 'on the scorecards: a code, never a name',
  },
  role: {
    kind: 'text',
    flag: '--role <title>',
    commands: ['build'],
    documents: ['scorecards'],
    help: 'on the scorecards: what the interview is for',
  },
  interviewer: {
    kind: 'text',
    flag: '--interviewer <name>',
    commands: ['build'],
    documents: ['scorecards'],
    help: 'on the scorecards',
  },
  kits: {
    kind: 'path',
    flag: '--kits <file>',
    commands: ['build'],
    documents: ['scorecards'],
    help: 'a kit for each candidate and interviewer that this .csv or .yaml names, and a table of who asks what',
  },
  blank: {
    kind: 'switch',
    flag: '--blank',
    commands: ['build'],
    documents: ['scorecards'],
    help: 'scorecards to be filled in by hand, without form fields',
  },
  minutes: {
    kind: 'number',
    flag: '--minutes <n>',
    commands: ['build'],
    documents: ['scorecards'],
    help: 'length of the interview; a warning says when the scorecards take longer',
  },
} as const satisfies Rows
