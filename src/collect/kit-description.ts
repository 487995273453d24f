/** JSON → the description of a kit, with every field that is needed checked: it comes from a stranger’s file. */
import type {KitDescription, KitQuestion} from '../guide/kit.ts'

const mostQuestions = 2_000

/** `null` for what is no description of ours. */
export function parseKitDescription(json: string): KitDescription | null {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch {
    return null
  }
  return isRecord(given) ? kitFrom(given) : null
}

function kitFrom(given: Record<string, unknown>): KitDescription | null {
  const {format, version, scale, guide, questions, panel} = given
  const known = format === 'studypack-kit' && version === 1 && isRecord(guide) && Array.isArray(questions)
  if (!known || questions.length > mostQuestions) return null
  if (!isWhole(scale) || scale < 2 || scale > 10) return null
  const [identifier, hash] = [textOf(guide['identifier']), textOf(guide['hash'])]
  const read = questions.map(questionFrom).filter((question) => question !== null)
  const distinct = new Set(read.map((question) => question.identifier)).size === questions.length
  if (!identifier || !hash || !distinct) return null
  return {
    format,
    version,
    kit: textOf(given['kit']) ?? '',
    guide: {
      identifier,
      title: textOf(guide['title']) ?? identifier,
      hash,
      lang: textOf(guide['lang']) ?? 'en',
    },
    scale,
    candidate: textOf(given['candidate']),
    interviewer: textOf(given['interviewer']),
    initials: textOf(given['initials']),
    role: textOf(given['role']),
    date: textOf(given['date']),
    destroyAfter: textOf(given['destroyAfter']),
    panel: textsOf(panel),
    questions: read,
  }
}

function questionFrom(given: unknown): KitQuestion | null {
  if (!isRecord(given)) return null
  const {number} = given
  const identifier = textOf(given['identifier'])
  if (!identifier || !isWhole(number)) return null
  return {
    identifier,
    number,
    title: textOf(given['title']) ?? identifier,
    competency: textOf(given['competency']),
    section: textOf(given['section']),
    heard: textsOf(given['heard']),
    flags: textsOf(given['flags']),
    minutes: numberOf(given['minutes']),
    mustAsk: given['mustAsk'] === true,
    weight: numberOf(given['weight']),
    weightReason: textOf(given['weightReason']),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0
}

/** A number above 0. */
function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function textsOf(value: unknown): Array<string> {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
