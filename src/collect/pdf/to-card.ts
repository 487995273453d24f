/** The form of a filled kit → a card. Nothing is guessed: what is not plain is reported, and counts as no score. */
import type {VFile} from 'vfile'
import {fieldPrefix, readScore} from '../../guide/fields.ts'
import type {FilledAnswer, FilledCard, Overall} from '../../guide/filled-card.ts'
import {confidences, type KitDescription, type KitQuestion, recommendations} from '../../guide/kit.ts'
import {numbered, tell} from '../findings.ts'
import {parseKitDescription} from '../kit-description.ts'
import {cleanText, createFields, type Fields} from './fields.ts'
import type {RawPdf} from './raw-pdf.ts'

/** The kit’s own description: from its field, which outlasts the information that some programs drop. */
export function descriptionOf(pdf: RawPdf): KitDescription | null {
  const json = writtenDescription(pdf) ?? pdf.info
  return json ? parseKitDescription(json) : null
}

function writtenDescription({widgets}: RawPdf): string | null {
  return widgets.find(({name, mark}) => name === 'kit.description' || mark === 'kit.description')?.value ?? null
}

/** Whether the field and the information both describe a kit, and not the same: one of them was changed. */
function contradicts(kit: KitDescription, {info}: RawPdf): boolean {
  const other = info === null ? null : parseKitDescription(info)
  return other !== null && JSON.stringify(other) !== JSON.stringify(kit)
}

/** `null` where the file is no card of ours, or says not whose; why is a message of the file. */
export function toCard(pdf: RawPdf, file: VFile): FilledCard | null {
  const kit = descriptionOf(pdf)
  if (!kit) {
    tell(file, 'card-unreadable', 'Unexpected PDF without the description of a kit, expected scorecards of studypack')
    return null
  }
  if (contradicts(kit, pdf)) {
    tell(
      file,
      'card-unreadable',
      'Unexpected second description of the kit, expected the one that was printed: the file was changed',
    )
    return null
  }
  if (!pdf.widgets.some(({mark, name}) => (mark ?? name) !== 'kit.description')) {
    tell(file, 'card-unreadable', 'Unexpected scorecards without fields, expected the fillable ones', {
      note: 'They were printed, or flattened by what saved them. Write the marks into the CSV that `collect --template` makes.',
    })
    return null
  }
  const fields = createFields(pdf)
  const candidate = oneText(fields, 'kit.code', file) ?? kit.candidate
  if (!candidate) {
    tell(file, 'card-unreadable', 'Unexpected card without a candidate code, expected one in the head of a sheet')
    return null
  }
  if (pdf.scripts) tell(file, 'card-note', 'Unexpected scripts in the PDF; none was run')
  const answers = kit.questions.map((question) => answerOf(question, fields, file))
  tellBlanks(kit, answers, file)
  tellStrangers(kit, fields, file)
  return {
    source: file.path,
    kit: {...kit, role: kit.role ?? oneText(fields, 'kit.role', file)},
    candidate,
    interviewer: interviewerOf(kit, fields, file),
    date: oneText(fields, 'kit.date', file) ?? kit.date,
    destroyAfter: oneText(fields, 'kit.destroy-after', file) ?? kit.destroyAfter,
    answers,
    overall: overallOf(fields, file),
    overflow: fields.names.filter((name) => /^overflow\.notes(?:\.\d+)?$/.test(name)).flatMap(fields.texts),
  }
}

function answerOf({identifier, number}: KitQuestion, fields: Fields, file: VFile): FilledAnswer {
  const field = (name: string): string => `${fieldPrefix(identifier)}.${name}`
  const {option, unclear, there} = fields.choice(field('score'))
  if (!there) {
    tell(file, 'card-incomplete', `Unexpected kit without the card of question ${number}, expected all its sheets`)
  }
  if (unclear) {
    tell(
      file,
      'card-unclear',
      `Unexpected rating of question ${number}: ${unclear}; expected one mark. It counts as none`,
    )
  }
  const read = option === null ? null : readScore(option)
  const score = typeof read === 'number' ? read : null
  const gap = typeof read === 'string' ? read : null
  const ticked = (name: string): Array<number> =>
    fields
      .numbersOf(field(name))
      .filter((at) => fields.tick(field(`${name}.${at}`)))
      .sort((a, b) => a - b)
  return {
    identifier,
    score,
    noScore: score === null ? (gap ?? (unclear ? 'unclear' : 'blank')) : null,
    notes: oneText(fields, field('notes'), file),
    start: oneText(fields, field('start'), file),
    end: oneText(fields, field('end'), file),
    heard: ticked('heard'),
    flags: ticked('flag'),
    probes: ticked('probe'),
    choices: ticked('choice'),
    revised: null,
  }
}

function overallOf(fields: Fields, file: VFile): Overall {
  const chosen = <T>(name: string, of: ReadonlyArray<T>, what: string): T | null => {
    const {option, unclear} = fields.choice(`overall.${name}`)
    if (unclear) tell(file, 'card-unclear', `Unexpected ${what}: ${unclear}; expected one mark. It counts as none`)
    else if (option === null) tell(file, 'card-blank', `Unexpected blank for the ${what}, expected a mark`)
    return (option === null ? null : of[option]) ?? null
  }
  const text = (name: string): string | null => oneText(fields, `overall.${name}`, file)
  return {
    recommendation: chosen('word', recommendations, 'recommendation'),
    confidence: chosen('confidence', confidences, 'confidence'),
    for: text('for'),
    against: text('against'),
    unknown: text('unknown'),
    signed: text('signature') !== null,
  }
}

function interviewerOf(kit: KitDescription, fields: Fields, file: VFile): string {
  const named =
    oneText(fields, 'kit.interviewer', file) ?? kit.interviewer ?? oneText(fields, 'kit.initials', file) ?? kit.initials
  if (named) return named.trim()
  const name = file.stem ?? file.path
  tell(
    file,
    'card-blank',
    `Unexpected card without an interviewer, expected a name or initials. It is called \`${name}\``,
  )
  return name
}

/** What is typed into a field; texts that contradict each other are reported, and none is taken. */
function oneText(fields: Fields, name: string, file: VFile): string | null {
  const texts = fields.texts(name)
  if (texts.length < 2) return cleanText(texts[0] ?? null)
  tell(
    file,
    'card-unclear',
    `Unexpected texts in \`${name}\`, ${texts.length} different ones; expected one. None is taken`,
  )
  return null
}

function tellBlanks({questions}: KitDescription, answers: ReadonlyArray<FilledAnswer>, file: VFile): void {
  const blank = questions.filter((_, index) => answers[index]?.noScore === 'blank').map(({number}) => number)
  if (blank.length === 0) return
  const some = blank.length === 1 ? 'question' : 'questions'
  const which = blank.length === questions.length ? 'all questions' : `${some} ${numbered(blank)}`
  tell(file, 'card-blank', `Unexpected blank for ${which}, expected a rating or a reason for none`)
}

/** Fields of questions that the kit does not have. */
function tellStrangers({questions}: KitDescription, {names}: Fields, file: VFile): void {
  const known = new Set(['kit', 'overall', 'overflow', ...questions.map(({identifier}) => fieldPrefix(identifier))])
  const strange = names.filter((name) => !known.has(name.slice(0, name.indexOf('.'))) && name !== '')
  const [first] = strange
  if (!first) return
  const rest = strange.length > 1 ? ` and ${strange.length - 1} more` : ''
  tell(file, 'card-note', `Unexpected field \`${first.slice(0, 60)}\`${rest}: it belongs to no question of this kit`)
}
