/** What Intl makes for a language is made once: making one takes as long as a hundred of its answers. */

interface Formats {
  plural: Intl.PluralRules
  /** In the digits that page numbers are printed in. */
  whole: Intl.NumberFormat
  list: Intl.ListFormat
  /** Between whole and parts. */
  decimal: string
}

const known = new Map<string, Formats>()

/** `locale` is a tag that Intl takes. */
export function formatsFor(locale: string): Formats {
  const formats = known.get(locale) ?? createFormats(locale)
  known.set(locale, formats)
  return formats
}

function createFormats(locale: string): Formats {
  return {
    plural: new Intl.PluralRules(locale),
    whole: new Intl.NumberFormat(locale, {numberingSystem: 'latn'}),
    list: new Intl.ListFormat(locale),
    decimal: decimalOf(locale),
  }
}

function decimalOf(locale: string): string {
  const parts = new Intl.NumberFormat(locale, {numberingSystem: 'latn'}).formatToParts(0.5)
  return parts.find(({type}) => type === 'decimal')?.value ?? '.'
}
