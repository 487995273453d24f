/** The families that ship, and which of their cuts each document uses. Static TrueType cuts: others print as Type 3. */

export interface Family {
  /** Its name in style sheets. */
  name: string
  /** Folder and file stem in @fontsource. */
  stem: string
  /** The family that stands in for characters it lacks. */
  fallback: string | null
  /** The weights that it has, where it has not all. */
  weights?: ReadonlyArray<Weight>
}

type Weight = 300 | 400 | 600 | 700

/** What a family is for in style sheets. */
export type Role = 'serif' | 'sans' | 'mono' | 'plex'

export const families = {
  serif: {name: 'Source Serif 4', stem: 'source-serif-4', fallback: 'dejavu-sans'},
  sans: {name: 'Source Sans 3', stem: 'source-sans-3', fallback: 'dejavu-sans'},
  mono: {name: 'Source Code Pro', stem: 'source-code-pro', fallback: 'dejavu-mono'},
  plex: {name: 'IBM Plex Sans', stem: 'ibm-plex-sans', fallback: 'dejavu-sans'},
  andika: {name: 'Andika', stem: 'andika', fallback: 'dejavu-sans', weights: [400, 700]},
} satisfies Record<string, Family>

/** For formulas: brackets and roots that grow need a font that says how. It is opened where a page has a formula. */
export const mathFont = {name: 'STIX Two Math', stem: 'stix-two-math'}

export type FamilyName = keyof typeof families

export interface Cut {
  family: keyof typeof families
  weight: Weight
  style: 'normal' | 'italic'
}

const book: Array<Cut> = [
  {family: 'serif', weight: 300, style: 'normal'},
  {family: 'serif', weight: 400, style: 'normal'},
  {family: 'serif', weight: 400, style: 'italic'},
  {family: 'serif', weight: 600, style: 'normal'},
  {family: 'sans', weight: 400, style: 'normal'},
  {family: 'sans', weight: 400, style: 'italic'},
  {family: 'sans', weight: 600, style: 'normal'},
  {family: 'mono', weight: 400, style: 'normal'},
  {family: 'mono', weight: 600, style: 'normal'},
]

const form: Array<Cut> = [
  {family: 'plex', weight: 400, style: 'normal'},
  {family: 'plex', weight: 600, style: 'normal'},
  {family: 'plex', weight: 700, style: 'normal'},
  {family: 'mono', weight: 400, style: 'normal'},
]

const screen: Array<Cut> = [
  {family: 'serif', weight: 300, style: 'normal'},
  {family: 'serif', weight: 400, style: 'normal'},
  {family: 'serif', weight: 400, style: 'italic'},
  {family: 'serif', weight: 600, style: 'normal'},
  {family: 'sans', weight: 400, style: 'normal'},
  {family: 'sans', weight: 600, style: 'normal'},
  {family: 'mono', weight: 400, style: 'normal'},
  {family: 'mono', weight: 600, style: 'normal'},
]

/**
 * `study` and `reader` are no documents to ask for: they are what flashcards and the booklet are on a screen. `debrief` and
 * `calibration` have commands of their own.
 */
export type DocumentName =
  | 'booklet'
  | 'scorecards'
  | 'flashcards'
  | 'study'
  | 'reader'
  | 'debrief'
  | 'calibration'
  | 'coverage'

export const cuts: Record<DocumentName, Array<Cut>> = {
  booklet: book,
  scorecards: form,
  coverage: form,
  flashcards: book,
  study: screen,
  reader: book,
  debrief: form,
  calibration: screen,
}
