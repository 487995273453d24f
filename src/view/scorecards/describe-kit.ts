/** What a kit’s file says about itself, so that filled cards can be compared without the guide. */
import {createHash} from 'node:crypto'
import {type InterviewerGuide, type InterviewerQuestion, placedQuestions} from '../../guide/audience.ts'
import {minutesOf} from '../../guide/interview-time.ts'
import type {KitDescription} from '../../guide/kit.ts'
import {promptText, sectionTitle} from '../../guide/text.ts'
import type {Question} from '../../guide/types.ts'
import {shorten, wordsFor} from '../words.ts'
import {noTools} from './card.ts'
import {rowsOf} from './rows.ts'

/** What is known of an interview when its kit is printed. */
export interface KitFacts {
  /** A code, never a name. */
  candidate: string | null
  interviewer: string | null
  initials: string | null
  role: string | null
  /** As they are to be printed. */
  date: string | null
  destroyAfter: string | null
  /** All who interview this candidate. */
  panel: ReadonlyArray<string>
}

export const noFacts: KitFacts = {
  candidate: null,
  interviewer: null,
  initials: null,
  role: null,
  date: null,
  destroyAfter: null,
  panel: [],
}

const longestTitle = 90

/** `hash` is the SHA-256 of the guide’s text, in hexadecimal digits. */
export function describeKit(guide: InterviewerGuide, hash: string, facts: KitFacts): KitDescription {
  const placed = placedQuestions(guide)
  const words = wordsFor(guide.lang)
  return {
    format: 'studypack-kit',
    version: 1,
    kit: kitIdentifier(guide),
    guide: {identifier: guide.identifier, title: guide.title, hash, lang: guide.lang},
    scale: 5,
    candidate: facts.candidate,
    interviewer: facts.interviewer,
    initials: facts.initials,
    role: facts.role,
    date: facts.date,
    destroyAfter: facts.destroyAfter,
    panel: [...facts.panel],
    questions: placed.map(({question, section}) => {
      const {heard, flags} = rowsOf(question, noTools(words))
      return {
        identifier: question.identifier,
        number: question.number,
        title: shorten(promptText(question), longestTitle),
        competency: question.competency,
        section: section && sectionTitle(section),
        minutes: minutesOf(question as unknown as Question),
        mustAsk: question.mustAsk,
        weight: question.weight,
        weightReason: question.weightReason,
        heard: heard.map(({text}) => text),
        flags: flags.map(({text}) => text),
      }
    }),
  }
}

/**
 * A short name for a set of questions: the guide’s initials as far as they are Latin, and four digits that are others for other questions or
 * another order. Kits of one name can be compared.
 */
export function kitIdentifier(guide: InterviewerGuide): string {
  const initials = guide.identifier
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => /^[a-z\d]/i.exec(word)?.[0] ?? '')
    .join('')
  const names = placedQuestions(guide).map(({question}: {question: InterviewerQuestion}) => question.identifier)
  const digits = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 4)
  return `${initials.slice(0, 3) || 'K'}-${digits}`.toUpperCase()
}

/** “Ottilie Brandt” → “OB”; a name without spaces that is short stays itself. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s.]+/u)
    .filter(Boolean)
  const [first = ''] = words
  if (words.length === 1) return [...first].length <= 4 ? first : [...first].slice(0, 2).join('')
  return words
    .map((word) => [...word][0] ?? '')
    .slice(0, 3)
    .join('')
    .toUpperCase()
}
