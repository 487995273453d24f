/** Colours of the user’s own. */
import {contrastOnWhite} from '../render/contrast.ts'
import {OptionError} from './option-error.ts'

/** What text has to have, by WCAG 2.2 at level AA: a colour that fades on paper fades more in grey. */
const leastContrast = 4.5

/** Throws an `OptionError` for what is no colour, and for one that cannot be read on paper. */
export function colorOf(text: string): string {
  const contrast = contrastOnWhite(text)
  if (contrast === null) throw new OptionError(`--color is \`${text}\`; it is a colour such as #0b5568.`)
  if (contrast < leastContrast) {
    const found = (Math.floor(contrast * 10) / 10).toFixed(1)
    throw new OptionError(
      `--color is \`${text}\`, with a contrast of ${found} to 1 on white paper; text needs ${leastContrast} to 1. Take a darker one.`,
    )
  }
  return text.trim()
}
