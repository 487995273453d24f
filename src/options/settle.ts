/** What is given for an option → what it comes to, by its kind. */
import {OptionError} from './option-error.ts'
import type {Given, Kind, Row, Rows, Settled, Values} from './row.ts'

type Settlers = {[K in Kind]: (name: string, value: Given[K], row: Row) => unknown}

const settlers: Settlers = {
  text: (_, value) => value,
  path: (_, value) => value,
  number: whole,
  date: day,
  switch: (_, value) => value,
  choice: (name, value, {choices = []}) => member(name, value, choices),
  choices: (name, value, {choices = []}) => members(name, value, choices),
  list: (_, value) => [...value],
  paths: (_, value) => [...value],
  seed: (_, value) => (value === false ? null : value === true || value === '' ? 'studypack' : value),
  map: (_, value) => value,
}

const nothing: Partial<Record<Kind, unknown>> = {switch: false, choices: [], list: [], paths: [], map: {}}

/** Throws an `OptionError` for a value that an option cannot have. */
export function settle<R extends Rows>(rows: R, values: Values<R>): Settled<R> {
  const settled = Object.entries(rows).map(([name, row]) => [name, settleOne(name, row, values[name])])
  return Object.fromEntries(settled) as Settled<R>
}

/** One option by itself; its default where `value` is `undefined`. Throws an `OptionError`. */
export function settleOne(name: string, row: Row, value: unknown): unknown {
  if (value !== undefined) {
    const settled = (settlers[row.kind] as (...all: Array<unknown>) => unknown)(name, value, row)
    if (row.check) for (const text of [settled].flat()) if (typeof text === 'string') row.check(text)
    return settled
  }
  if (Array.isArray(row.default)) return [...row.default]
  return row.default ?? nothing[row.kind] ?? null
}

function members(name: string, given: ReadonlyArray<string>, known: ReadonlyArray<string>): Array<string> {
  if (given.length === 0) throw new OptionError(`--${name} names nothing; it can be ${known.join(', ')}.`)
  return [...new Set(given.map((item) => member(name, item, known)))]
}

function member(name: string, given: string, known: ReadonlyArray<string>): string {
  const found = known.find((item) => item === given.trim().toLowerCase())
  if (!found) throw new OptionError(`--${name} has \`${given}\`; it can be ${known.join(', ')}.`)
  return found
}

function whole(name: string, value: string | number): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1)
    throw new OptionError(`--${name} is \`${value}\`; it is a whole number above 0.`)
  return number
}

function day(name: string, value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new OptionError(`--${name} is \`${value}\`; it is a day, such as 2026-11-29.`)
  return value
}
