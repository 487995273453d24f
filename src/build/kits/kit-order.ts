/** What a kits file orders: one kit for each candidate and interviewer. */
import {OptionError} from '../../options/option-error.ts'
import type {Selection} from '../../select/select-questions.ts'
import {initialsOf, type KitFacts} from '../../view/scorecards/describe-kit.ts'

export interface KitOrder {
  facts: KitFacts & {candidate: string; interviewer: string; initials: string}
  /** The length of the interview in minutes. */
  minutes: number | null
  selection: Selection
}

/** The words of an order as they are written, by key; a list is its items. */
export type Written = Partial<Record<KitKey, Array<string>>>

const lists = ['sections', 'topics', 'level', 'competency', 'questions'] as const
const switches = ['budget', 'must-ask'] as const
const numbers = ['minutes', 'limit'] as const
const texts = ['candidate', 'interviewer', 'initials', 'role', 'date', 'destroy-after'] as const

/** Everything that a kit can be ordered with, in YAML as in CSV. */
export const kitKeys = [...texts, ...numbers, ...lists, ...switches] as const
export type KitKey = (typeof kitKeys)[number]

export function isKitKey(key: string): key is KitKey {
  return (kitKeys as ReadonlyArray<string>).includes(key)
}

export function isListKey(key: KitKey): boolean {
  return (lists as ReadonlyArray<string>).includes(key)
}

/** `where` is the place that an error names. Throws an `OptionError` for what cannot be. */
export function orderOf(written: Written, panel: ReadonlyArray<string>, where: string): KitOrder {
  const text = (key: KitKey): string | null => written[key]?.[0]?.trim() || null
  const fail = (words: string): never => {
    throw new OptionError(`${where}: ${words}.`)
  }
  const number = (key: KitKey): number | null => {
    const value = text(key)
    if (value === null) return null
    if (!/^[1-9]\d*$/.test(value)) fail(`\`${key}\` is \`${value}\`; it is a whole number above 0`)
    return Number(value)
  }
  const on = (key: KitKey): boolean => {
    const value = text(key)
    if (value === null || /^(?:no|false)$/i.test(value)) return false
    return /^(?:yes|true|x)$/i.test(value) || fail(`\`${key}\` is \`${value}\`; it is yes or no`)
  }
  const list = (key: KitKey): Array<string> => (written[key] ?? []).map((item) => item.trim()).filter(Boolean)
  const candidate = text('candidate') ?? fail('a kit without a candidate’s code')
  const interviewer = text('interviewer') ?? fail('a kit without an interviewer')
  const minutes = number('minutes')
  if (on('budget') && minutes === null) fail('`budget` needs `minutes`, the length of the interview')
  return {
    facts: {
      candidate,
      interviewer,
      initials: text('initials') ?? initialsOf(interviewer),
      role: text('role'),
      date: text('date'),
      destroyAfter: text('destroy-after'),
      panel,
    },
    minutes,
    selection: {
      sections: list('sections'),
      topics: list('topics'),
      levels: list('level'),
      competencies: list('competency'),
      questions: list('questions'),
      mustAsk: on('must-ask'),
      budget: on('budget') ? minutes : null,
      limit: number('limit'),
      shuffle: null,
    },
  }
}
