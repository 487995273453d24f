/** What the page is told, and all it knows of a guide: words and numbers, never HTML. */
import type {DocumentName} from '../render/fonts/families.ts'

export interface PreviewState {
  /** Goes up with every reading that can be printed. */
  revision: number
  title: string
  /** As it was named. */
  file: string
  dir: 'ltr' | 'rtl'
  /** When the guide was last read, as ISO 8601, and how long that took. */
  readAt: string
  ms: number
  /** Whether the guide is being read, for longer than one does not notice. */
  reading: boolean
  /** When the guide was read from which the pages are; `null` where there are none. */
  goodAt: string | null
  /** Why there are no new pages; the pages shown are then those of `revision`. */
  problem: string | null
  documents: Array<{name: DocumentName; pages: number | null}>
  messages: Array<PreviewMessage>
  controls: Array<Control>
  command: string
}

export interface PreviewMessage {
  severity: 'error' | 'warning' | 'info'
  /** `guide.md:3:1` */
  place: string
  /** Opens the place in an editor. */
  href: string | null
  reason: string
  note: string | null
  ruleId: string
}

/** An option as a list to choose from. */
export interface Control {
  name: string
  /** As it is written on a command line, such as `--paper`. */
  flag: string
  value: string
  choices: Array<string>
  /** What choices are called where that is a name in every language, such as of paper. */
  names: Record<string, string>
  /** The documents that it changes. */
  documents: Array<string>
}
