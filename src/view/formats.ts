/**
 * What Intl makes for a language is made once, and not before it is needed: making one takes as long as a hundred of its
 * answers, and the first that writes numbers as long as printing a page.
 */

class Formats {
  readonly #locale: string
  #numbers: Intl.NumberFormat | null = null
  #list: Intl.ListFormat | null = null
  readonly plural: Intl.PluralRules

  constructor(locale: string) {
    this.#locale = locale
    this.plural = new Intl.PluralRules(locale)
  }

  /** A whole number, not below 0, in the digits that page numbers are printed in. */
  whole(n: number): string {
    // Up to here no language parts digits.
    return n < 1000 ? String(n) : this.#numberFormat().format(n)
  }

  list(items: ReadonlyArray<string>): string {
    this.#list ??= new Intl.ListFormat(this.#locale)
    return this.#list.format(items)
  }

  /** The sign between whole and parts. */
  decimal(): string {
    const parts = this.#numberFormat().formatToParts(0.5)
    return parts.find(({type}) => type === 'decimal')?.value ?? '.'
  }

  #numberFormat(): Intl.NumberFormat {
    this.#numbers ??= new Intl.NumberFormat(this.#locale, {numberingSystem: 'latn'})
    return this.#numbers
  }
}

const known = new Map<string, Formats>()

/** `locale` is a tag that Intl takes. */
export function formatsFor(locale: string): Formats {
  const formats = known.get(locale) ?? new Formats(locale)
  known.set(locale, formats)
  return formats
}
