import {describe, expect, it} from 'vitest'
import {formatsFor} from '../../src/view/formats.ts'
import {translations} from '../../src/view/words/translations.ts'

describe.each(['en', 'en-IN', 'de-CH', 'ar-EG', 'fa', 'hi', ...translations.keys()])('numbers in %s', (locale) => {
  it('are what Intl writes, small ones as well, which are written without it', () => {
    const intl = new Intl.NumberFormat(locale, {numberingSystem: 'latn'})
    const numbers = [...Array.from({length: 1100}, (_, n) => n), 9_999, 10_000, 1_234_567]
    expect(numbers.map((n) => formatsFor(locale).whole(n))).toEqual(numbers.map((n) => intl.format(n)))
    expect(formatsFor(locale).decimal()).toBe(intl.format(0.5).replace(/\d/g, ''))
  })
})
