/** Options of the whole pack: what is read, what is made, and how. */
import {dialectNames} from '../../parse/dialects/names.ts'
import {paperNames} from '../../view/paper.ts'
import {colorOf} from '../look.ts'
import {originOf} from '../origins.ts'
import {paperOf} from '../paper.ts'
import type {PackDocument, Rows} from '../row.ts'

export type Format = 'html' | 'pdf'

export const documentNames: ReadonlyArray<PackDocument> = ['booklet', 'scorecards', 'flashcards']
export const formatNames: ReadonlyArray<Format> = ['html', 'pdf']
/** The documents about which there are rules of their own. */
export const checkedDocuments: ReadonlyArray<PackDocument> = ['scorecards']

export const pack = {
  guides: {
    kind: 'paths',
    flag: null,
    scope: 'run',
    commands: ['build', 'check'],
    default: ['source'],
    help: 'files, folders, globs, or - for standard input',
  },
  out: {
    kind: 'path',
    flag: '-o, --out <dir>',
    scope: 'run',
    commands: ['build', 'collect', 'calibrate'],
    default: 'out',
    help: 'where what is made goes: <dir>/<guide>/, debriefs to <dir>/<guide>-debrief/',
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
    commands: ['build', 'collect'],
    documents: documentNames,
    choices: formatNames,
    default: formatNames,
    otherwise: 'both',
    help: 'in which formats',
  },
  paper: {
    kind: 'text',
    flag: '--paper <size>',
    commands: ['build', 'collect', 'calibrate'],
    documents: documentNames,
    check: paperOf,
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
    commands: ['build', 'collect'],
    help: 'templates and styles that take the place of ours of the same name',
  },
  theme: {
    kind: 'text',
    flag: '--theme <name>',
    commands: ['build', 'collect'],
    documents: documentNames,
    default: 'classic',
    help: 'how documents look: classic, modern, contrast, playful, or a folder of your own such as ./mine',
  },
  color: {
    kind: 'text',
    flag: '--color <hex>',
    commands: ['build', 'collect'],
    documents: documentNames,
    check: colorOf,
    help: 'one colour of your own, such as #0b5568: dark enough to be read on paper',
  },
  logo: {
    kind: 'path',
    flag: '--logo <file>',
    commands: ['build'],
    documents: documentNames,
    help: 'a picture for the cover of the booklet and of the scorecards',
  },
  allowRemote: {
    kind: 'list',
    flag: '--allow-remote <origin>',
    commands: ['build', 'check', 'export'],
    check: originOf,
    help: 'fetch pictures from there, such as https://pictures.example.org; may be given again',
  },
  browser: {
    kind: 'paths',
    flag: '--browser <path>',
    scope: 'run',
    commands: ['build', 'collect', 'doctor', 'calibrate'],
    help: 'the browser to print with: a path, or a ws:// address; several share the work',
  },
  cache: {
    kind: 'switch',
    flag: '--no-cache',
    config: false,
    commands: ['build'],
    default: true,
    help: 'print everything anew, and keep nothing for the next build',
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
    scope: 'run',
    commands: ['build', 'collect', 'check', 'export', 'stocks', 'calibrate'],
    config: false,
    otherwise: 'studypack.config.yaml, .json, .mjs or .ts of this folder, or studypack in its package.json',
    help: 'where options and rules are read from',
  },
  timeout: {
    kind: 'number',
    flag: '--timeout <seconds>',
    commands: ['build'],
    scope: 'run',
    default: 300,
    help: 'how long the whole build may take',
  },
  strict: {
    kind: 'switch',
    flag: '--strict',
    commands: ['build', 'collect', 'check', 'export'],
    help: 'warnings end in failure too, and keep a pack from being printed',
  },
} as const satisfies Rows
