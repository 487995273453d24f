/**
 * Fonts for scripts that ours do not have. They are large, so they do not ship: who needs one installs its package, where
 * studypack is or where it is run, and it is found. All are static cuts under the SIL Open Font License 1.1.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

export interface ScriptFont {
  /** As messages name the script. */
  script: string
  /** Folder and file stem in @fontsource; `null` where we know of no font that prints well. */
  stem: string | null
}

interface Row extends ScriptFont {
  characters: RegExp
  /** The languages that the row is for; any, where there are none. */
  langs?: RegExp
}

/** The first row holds whose characters and language fit. Han characters look different from language to language. */
const rows: ReadonlyArray<Row> = [
  {script: 'Japanese', stem: 'noto-sans-jp', characters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u},
  {script: 'Korean', stem: 'noto-sans-kr', characters: /\p{Script=Hangul}/u},
  {script: 'Japanese', stem: 'noto-sans-jp', characters: /\p{Script=Han}/u, langs: /^ja\b/i},
  {script: 'Korean', stem: 'noto-sans-kr', characters: /\p{Script=Han}/u, langs: /^ko\b/i},
  {script: 'Chinese', stem: 'noto-sans-tc', characters: /\p{Script=Han}/u, langs: /^zh-(?:hant|tw|hk|mo)\b/i},
  {script: 'Chinese', stem: 'noto-sans-sc', characters: /\p{Script=Han}/u},
  {script: 'Arabic', stem: 'noto-naskh-arabic', characters: /\p{Script=Arabic}/u},
  {script: 'Hebrew', stem: 'noto-sans-hebrew', characters: /\p{Script=Hebrew}/u},
  {script: 'Thai', stem: 'noto-sans-thai', characters: /\p{Script=Thai}/u},
  {script: 'Devanagari', stem: 'noto-sans-devanagari', characters: /\p{Script=Devanagari}/u},
  {script: 'Bengali', stem: 'noto-sans-bengali', characters: /\p{Script=Bengali}/u},
  {script: 'Tamil', stem: 'noto-sans-tamil', characters: /\p{Script=Tamil}/u},
  {script: 'emoji', stem: 'noto-emoji', characters: /\p{Extended_Pictographic}|\p{Emoji_Component}/u},
]

/** Full-width punctuation and the like go with the language around them. */
const eastAsian = /[\u3000-\u303f\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u

const eastAsianFonts: ReadonlyArray<[lang: RegExp, font: ScriptFont]> = [
  [/^ja\b/i, {script: 'Japanese', stem: 'noto-sans-jp'}],
  [/^ko\b/i, {script: 'Korean', stem: 'noto-sans-kr'}],
  [/^zh-(?:hant|tw|hk|mo)\b/i, {script: 'Chinese', stem: 'noto-sans-tc'}],
  [/./, {script: 'Chinese', stem: 'noto-sans-sc'}],
]

/** The font for a character in a text of a language; `lang` is a BCP 47 tag. */
export function scriptFont(point: number, lang: string): ScriptFont {
  const character = String.fromCodePoint(point)
  if (eastAsian.test(character))
    return eastAsianFonts.find(([pattern]) => pattern.test(lang || 'zh'))?.[1] as ScriptFont
  const row = rows.find(({characters, langs}) => characters.test(character) && (langs?.test(lang) ?? true))
  return row ? {script: row.script, stem: row.stem} : {script: 'other', stem: null}
}

/** The folder of an installed font package; `null` where it is not. Looks from where studypack is run, then from here. */
export function installedFont(
  stem: string,
  from: ReadonlyArray<string> = [join(process.cwd(), 'x'), import.meta.url],
): string | null {
  for (const base of from) {
    try {
      return dirname(createRequire(base).resolve(`@fontsource/${stem}/package.json`))
    } catch {
      // Not there; the next place may have it.
    }
  }
  return null
}

/** By subset, the CSS `unicode-range` of a package. `[12]` is the subset of the files called `12`. */
export function subsetTable(folder: string): Record<string, string> {
  const table = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  return Object.fromEntries(Object.entries(table).map(([subset, css]) => [subset.replace(/[[\]]/g, ''), css]))
}
