/**
 * The words that we print ourselves, in the guide’s language: see `words/en.ts` for the messages and `words/types.ts` for
 * what a translation is.
 */
import {isolateTurns} from '../guide/isolate.ts'
import {formatsFor} from './formats.ts'
import {en} from './words/en.ts'
import {translations} from './words/translations.ts'
import type {Messages, PluralForms, Words} from './words/types.ts'

export type {Words} from './words/types.ts'

const known = new Map<string, Words>()

/** The words for a guide’s `lang`, by its whole tag or else its language; English for languages that we do not have. */
export function wordsFor(lang: string): Words {
  const words = known.get(lang) ?? createWords(lang)
  known.set(lang, words)
  return words
}

function createWords(lang: string): Words {
  const tag = lang.toLowerCase()
  const language = tag.split('-')[0] as string
  const translation = translations.get(tag) ?? translations.get(language)
  const spoken = translation !== undefined || language === 'en'
  return {...(translation ?? (en as Messages)), locale: spoken ? localeOf(lang, language) : 'en'}
}

function localeOf(lang: string, language: string): string {
  return [lang, language].find(isLocale) ?? 'en'
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

/** “1 minute”, “8 minutes”: the form that the language has for a number, with `{n}` and other names filled in. */
export function count(words: Words, forms: PluralForms, n: number, values: Values = {}): string {
  const formats = formatsFor(words.locale)
  return fill(forms[formats.plural.select(n)] ?? forms.other, {n: formats.whole(n), ...values})
}

type Values = Readonly<Record<string, string | number>>

/** A message with its `{names}` filled in. Throws for a name without a value: nothing of the kind may reach paper. */
export function fill(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The message “${message}” is given no \`${name}\`.`)
    return String(value)
  })
}

/** A day, such as `2026-11-29`, as people write it. */
export function longDate(words: Words, date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  return new Intl.DateTimeFormat(words.locale, {dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn'}).format(
    day,
  )
}

/** A figure such as “3.5”, with the sign that people write in it. */
export function figure({locale}: Words, digits: string): string {
  return digits.replace('.', () => formatsFor(locale).decimal())
}

/** “a, b and c” */
export function listed({locale}: Words, items: ReadonlyArray<string>): string {
  return formatsFor(locale).list(items)
}

/** A text that fits a line: whole words and an ellipsis where it is longer than `length` characters. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length)
  const space = cut.lastIndexOf(' ')
  // A cut may take away what ends the direction of a part.
  return isolateTurns(`${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–—-]+$/u, '')}…`)
}

/** Lower-case roman numerals. */
export function roman(number: number): string {
  const numerals: Array<[number, string]> = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = number
  let out = ''
  for (const [value, numeral] of numerals) {
    while (rest >= value) {
      out += numeral
      rest -= value
    }
  }
  return out
}

/** The first of these languages that we have words for, as a tag; English where there is none. */
export function firstSpoken(languages: ReadonlyArray<string>): string {
  const spoken = languages.find((lang) => {
    const language = lang.toLowerCase().split('-')[0] as string
    return language === 'en' || translations.has(lang.toLowerCase()) || translations.has(language)
  })
  return spoken ?? 'en'
}
