/** The form of a PDF as it is, before anything is made of it. Plain data: it comes out of a thread of its own. */

export interface RawPdf {
  /** What its information dictionary has under the kit’s key. */
  info: string | null
  pages: number
  widgets: Array<RawWidget>
  /** Whether it carries scripts; none of them runs here. */
  scripts: boolean
}

/** A box on a page. */
export interface RawWidget {
  page: number
  /** The field’s whole name, as far as the widget’s ancestors tell it. */
  name: string
  /** The name that the widget alone has (`/NM`). */
  mark: string | null
  kind: 'button' | 'text' | 'other'
  /** Of a button: the state that it shows, such as `Off` or `3`, and the one that it would show when on. */
  shown: string | null
  on: string | null
  /** Of a text: what was typed; of a button: the state that its field says it has. */
  value: string | null
}

/** What a PDF may have: cards need a small part of it. */
export const limits = {
  bytes: 20_000_000,
  pages: 1_000,
  widgets: 50_000,
  /** Letters of one text. */
  text: 20_000,
  /** Letters of the kit’s description. */
  description: 2_000_000,
  ms: 30_000,
  /** What reading may take of memory. */
  memory: 600_000_000,
} as const

/** Why a PDF cannot be read, in words that go on after its name. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
