/** The shape of a message table: every language has all of it, so that no page is half in English. */
import type {en} from './en.ts'

/** A text for each plural category that the language has (`Intl.PluralRules`); `other` holds where one is missing. */
export type PluralForms = {other: string} & Partial<Record<Intl.LDMLPluralRule, string>>

type Message<T> = T extends string ? string : PluralForms

export type Messages = {
  [Section in keyof typeof en]: {[Key in keyof (typeof en)[Section]]: Message<(typeof en)[Section][Key]>}
}

/** What a file of this folder exports as `translation`; its name is the language, such as `de.ts` or `pt-PT.ts`. */
export type Translation = Messages

/** All messages in one language. `locale` is the one by whose rules numbers, plurals and dates are written. */
export type Words = Messages & {locale: string}
