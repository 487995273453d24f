/**
 * What a kit’s file says about itself, and what comes back on its cards: written by the scorecards, read by `collect`, so
 * that filled cards can be compared without the guide. Plain JSON.
 */

/** In the PDF twice: as the value of the read-only field `kit.description`, and in its information under `infoKey`. */
export interface KitDescription {
  format: 'studypack-kit'
  version: 1
  /** The kit’s identifier, as the head of every sheet shows it. */
  kit: string
  /** `hash` is the SHA-256 of the guide’s text: cards of different guides are not compared. */
  guide: {identifier: string; title: string; hash: string; lang: string}
  /** Points of the scale, from 1. */
  scale: number
  /** A code, never a name. */
  candidate: string | null
  interviewer: string | null
  initials: string | null
  role: string | null
  /** Days as they are printed. */
  date: string | null
  destroyAfter: string | null
  /** All who interview this candidate, where that is known; else empty. */
  panel: Array<string>
  /** In the order of the cards. */
  questions: Array<KitQuestion>
}

export interface KitQuestion {
  identifier: string
  number: number
  /** The prompt, short enough for a line. */
  title: string
  competency: string | null
  /** The title of its section. */
  section: string | null
  /** The words beside the boxes `<identifier>.heard.1` and `<identifier>.flag.1` and so on. */
  heard: Array<string>
  flags: Array<string>
  minutes: number | null
  mustAsk: boolean
  /** `null` where the guide gives none; it counts only with its reason. */
  weight: number | null
  weightReason: string | null
}

/** The key under which a PDF’s information dictionary has the description, as JSON. */
export const infoKey = 'StudypackKit'

/**
 * Fields by name. A question’s begin with its identifier and a full stop. Of radio groups and exclusive ticks the value is
 * the index of the option, counted from 0 in the order of these lists, and each widget’s `/NM` is `<field>=<index>`.
 */
export const gaps = {'not-asked': 0, 'no-time': 6, declined: 7} as const
export type Gap = keyof typeof gaps

/** `overall.word` */
export const recommendations = ['strong-no', 'no', 'yes', 'strong-yes', 'none'] as const
export type Recommendation = (typeof recommendations)[number]

/** `overall.confidence` */
export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]
