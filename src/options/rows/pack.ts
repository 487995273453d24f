/** Options of the whole pack: what is read, what is made, and how. */
import {dialectNames} from '../../parse/dialects/names.ts'
import type {DocumentName} from '../../render/fonts/families.ts'
import {paperNames} from '../../view/paper.ts'
import type {Rows} from '../row.ts'

export type Format = 'html' | 'pdf'

export const documentNames: ReadonlyArray<DocumentName> = ['booklet', 'scorecards', 'flashcards']
export const formatNames: ReadonlyArray<Format> = ['html', 'pdf']
/** The documents about which there are rules of their own. */
export const checkedDocuments: ReadonlyArray<DocumentName> = ['scorecards']

export const pack = {
  guides: {
    kind: 'paths',
    flag: null,
    commands: ['build', 'check'],
    default: ['source'],
    help: 'files, folders, globs, or - for standard input',
  },
  out: {
    kind: 'path',
    flag: '-o, --out <dir>',
    commands: ['build'],
    default: 'out',
    help: 'where the pack goes: <dir>/<guide>/',
  },
  documents: {
    kind: 'choices',
    flag: '-d, --documents <list>',
    commands: ['build'],
    choices: documentNames,
    default: documentNames,
    otherwise: 'all',
    help: 'which documents',
  },
  formats: {
    kind: 'choices',
    flag: '-f, --formats <list>',
    commands: ['build'],
    choices: formatNames,
    default: formatNames,
    otherwise: 'both',
    help: 'in which formats',
  },
  paper: {
    kind: 'text',
    flag: '--paper <size>',
    commands: ['build'],
    documents: documentNames,
    otherwise: 'booklet a5, sheets a4',
    help: `${paperNames.join(', ')} or WIDTHxHEIGHTmm`,
  },
  dialect: {
    kind: 'choice',
    flag: '--dialect <name>',
    commands: ['build', 'check', 'export'],
    choices: dialectNames,
    help: 'how the guide is written, if that is not recognised',
  },
  templates: {
    kind: 'path',
    flag: '--templates <dir>',
    commands: ['build'],
    help: 'templates and styles that take the place of ours of the same name',
  },
  browser: {
    kind: 'path',
    flag: '--browser <path>',
    commands: ['build', 'doctor'],
    help: 'the browser to print with: a path, or a ws:// address',
  },
  for: {
    kind: 'choices',
    flag: '--for <documents>',
    commands: ['check'],
    choices: checkedDocuments,
    default: [],
    help: 'say what a guide lacks for them',
  },
  rules: {
    kind: 'map',
    flag: null,
    commands: ['build', 'check', 'export'],
    help: 'which rules hold, and how gravely: `off`, a severity, or `[severity, {option: number}]` by rule',
  },
  config: {
    kind: 'path',
    flag: '--config <file>',
    commands: ['build', 'check', 'export', 'stocks'],
    config: false,
    otherwise: 'studypack.config.yaml, .yml or .json of this folder',
    help: 'where options and rules are read from',
  },
  timeout: {
    kind: 'number',
    flag: '--timeout <seconds>',
    commands: ['build'],
    default: 300,
    help: 'how long the whole build may take',
  },
  strict: {
    kind: 'switch',
    flag: '--strict',
    commands: ['build', 'check', 'export'],
    help: 'warnings end in failure too, and keep a pack from being printed',
  },
} as const satisfies Rows
