/**
 * Our note type, frozen: Anki knows it by its numbers, and takes notes of a type that has other fields or templates for
 * strangers, which it does not update. Names may change, the style and the templates’ text too, with a later `modified`;
 * fields and templates may not come or go: that is what the spare ones are for.
 */
import {style} from './style.ts'

/** Seconds since 1970; to be raised with every change of the style or of a template’s text. */
const modified = 1_764_374_400
const noteTypeId = 1_600_000_000_001

/** With the number of each; the question first, by which notes are sorted. */
const fieldIds = {
  Question: 7_301_001,
  Answer: 7_301_002,
  Details: 7_301_003,
  Choices: 7_301_004,
  Verdict: 7_301_005,
  Tip: 7_301_006,
  Context: 7_301_007,
  Source: 7_301_008,
  Id: 7_301_009,
  'Spare 1': 7_301_010,
  'Spare 2': 7_301_011,
} as const

export type FieldName = keyof typeof fieldIds
export const fieldNames = Object.keys(fieldIds) as Array<FieldName>

const answer = `<hr id="answer">
{{#Verdict}}<div class="verdict">{{Verdict}}</div>{{/Verdict}}
<div class="answer">{{Answer}}</div>
{{#Tip}}<div class="aside">{{Tip}}</div>{{/Tip}}
{{#Details}}<div class="more">{{Details}}</div>{{/Details}}
<div class="source">{{Source}}</div>`

const front = (text: string): string => `<div class="context">{{Context}}</div>
<div class="question">{{Question}}</div>${text}`

/** In the order of their `ord`; a card has the one whose fields its note fills. */
const templates = [
  {name: 'Question', id: 7_302_001, qfmt: `{{^Choices}}${front('')}{{/Choices}}`, afmt: `${front('')}\n${answer}`},
  {
    name: 'Choices',
    id: 7_302_002,
    qfmt: `{{#Choices}}${front('\n<div class="offered">{{Choices}}</div>')}{{/Choices}}`,
    afmt: `${front('\n<div class="offered">{{Choices}}</div>')}\n${answer}`,
  },
]

export const ords = {question: 0, choices: 1} as const

/** The type as schema 11 has it in `col.models`, which is where every Anki since 2.0 reads it. */
export const noteType = {
  id: noteTypeId,
  name: 'studypack',
  type: 0,
  mod: modified,
  usn: -1,
  sortf: 0,
  did: null,
  css: style,
  latexPre:
    '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n' +
    '\\setlength{\\parindent}{0in}\n\\begin{document}\n',
  latexPost: '\\end{document}',
  req: [
    [0, 'any', [0]],
    [1, 'all', [3]],
  ],
  tags: [],
  vers: [],
  flds: fieldNames.map((name, ord) => ({
    name,
    id: fieldIds[name],
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })),
  tmpls: templates.map(({name, id, qfmt, afmt}, ord) => ({name, id, ord, qfmt, afmt, bqfmt: '', bafmt: '', did: null})),
}
