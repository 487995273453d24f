/** Has a page cut where a test says: what is printed in parts is long, and tests are not. */
import type * as CutHtml from '../../../src/print/cut-html.ts'

export interface PartLength {
  value: number
  /** How many parts the last page came to. */
  parts: number
}

/** The module, for `vi.mock`, with another length. */
export function inParts(original: typeof CutHtml, length: PartLength): typeof CutHtml {
  return {
    ...original,
    cutHtml(html) {
      const cut = original.cutHtml(html, length.value)
      length.parts = cut.parts.length
      return cut
    },
  }
}
