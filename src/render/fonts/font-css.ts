/**
 * The `@font-face` rules of a page: only the cuts its document uses, only the subsets its text needs, the files inside
 * it. Characters that a family lacks come from a font for their script, if its package is installed, else from DejaVu; what
 * no font has is returned, so that it can be reported.
 */
import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {coverage} from './coverage.ts'
import {type Cut, cuts, type DocumentName, type Family, type FamilyName, families, mathFont} from './families.ts'
import {includes, parseRanges, parseUnicodeRange, type Range, toUnicodeRange} from './ranges.ts'
import {installedFont, scriptFont, subsetTable} from './scripts.ts'

export interface FontCss {
  css: string
  /** Code points that none of our fonts has. */
  missing: Array<number>
}

/** The families that style sheets name after their own, for what those lack. */
const fallbacks = [
  {name: 'Fallback Sans', stem: 'dejavu-sans'},
  {name: 'Fallback Mono', stem: 'dejavu-mono'},
]

/** `swapped` are the families that a theme gives to roles in the place of the documents’ own. */
export function fontCss(document: DocumentName, html: string, swapped: Swapped = {}): FontCss {
  const own = uniqueCuts(cuts[document].map((cut) => swap(cut, swapped)))
  const {formulas, rest} = apart(html)
  const maths = [...pointsOf(formulas.replace(/<(?:"[^"]*"|[^">])*>/g, ''))]
  const points = new Set([...pointsOf(rest), ...maths.filter((point) => !covers(mathFont.stem, point))])
  const code = pointsOf(Array.from(html.matchAll(/<code\b[^>]*>([\s\S]*?)<\/code>/g), (match) => match[1]).join(''))
  const foreign = foreignFonts(langOf(html))
  const lacking = new Map<string, Set<number>>()
  const missing = new Set<number>()
  for (const key of new Set(own.map((cut) => cut.family))) {
    const {stem, fallback} = families[key]
    for (const point of key === 'mono' ? code : points) {
      if (covers(stem, point) || foreign.covers(point)) continue
      if (covers(fallback, point)) lacking.set(fallback, (lacking.get(fallback) ?? new Set()).add(point))
      else if (!covers('dejavu-sans', point)) missing.add(point)
    }
  }
  const rules = [
    ...own.flatMap((cut) => cutRules(cut, points)),
    ...fallbacks.flatMap(({name, stem}) => fallbackRule(name, stem, lacking.get(stem))),
    ...foreign.rules(),
    ...(formulas === ''
      ? []
      : [face(mathFont.name, '100 900', 'normal', fontFile(mathFont.stem, 'latin', 400, 'normal'))]),
  ]
  return {css: rules.join('\n'), missing: [...missing].sort((a, b) => a - b)}
}

/** The formulas of a page, and the page without them: they have a font of their own, with marks that grow. */
function apart(html: string): {formulas: string; rest: string} {
  const found: Array<string> = []
  const rest = html.includes('<math')
    ? html.replace(/<math\b[^>]*>[\s\S]*?<\/math>/g, (formula) => {
        found.push(formula)
        return ' '
      })
    : html
  return {formulas: found.join(''), rest}
}

export type Swapped = Partial<Record<FamilyName, FamilyName>>

/** In the nearest weight that the other family has; the heavier of two. */
function swap(cut: Cut, swapped: Swapped): Cut {
  const family = swapped[cut.family] ?? cut.family
  const {weights}: Family = families[family]
  const weight = weights?.find((own) => own >= cut.weight) ?? weights?.at(-1) ?? cut.weight
  return {...cut, family, weight}
}

function uniqueCuts(all: Array<Cut>): Array<Cut> {
  return [...new Map(all.map((cut) => [JSON.stringify(cut), cut])).values()]
}

function fallbackRule(name: string, stem: string, needed: Set<number> | undefined): Array<string> {
  return needed ? [face(name, '100 900', 'normal', fontFile(stem, 'latin', 400, 'normal'), toUnicodeRange(needed))] : []
}

function langOf(html: string): string {
  return /<html lang="([^"]*)"/.exec(html)?.[1] ?? ''
}

/** A family of its own: a browser takes only faces with one range of weights from a family. */
const foreignFamily = 'Fallback Script'
/** Weights of a foreign font, each for the weights of ours that it stands in for. */
const foreignWeights = [
  {weight: 400, range: '100 500'},
  {weight: 700, range: '600 900'},
]

/** Installed fonts for other scripts, which collect the characters that they are asked about. */
function foreignFonts(lang: string): {covers(point: number): boolean; rules(): Array<string>} {
  const needed = new Map<string, Map<string, Set<number>>>()
  const folders = new Map<string, string | null>()
  return {
    covers(point) {
      const {stem} = scriptFont(point, lang)
      if (!stem) return false
      if (!folders.has(stem)) folders.set(stem, installedFont(stem))
      const folder = folders.get(stem)
      if (!folder) return false
      const subset = subsetsIn(folder).find(({ranges}) => includes(ranges, point))?.subset
      if (subset === undefined) return false
      const subsets = needed.get(folder) ?? new Map<string, Set<number>>()
      subsets.set(subset, (subsets.get(subset) ?? new Set()).add(point))
      needed.set(folder, subsets)
      return true
    },
    rules: () =>
      [...needed].flatMap(([folder, subsets]) =>
        [...subsets].flatMap(([subset, points]) =>
          foreignWeights.flatMap(({weight, range}) => {
            const path = join(folder, 'files', `${basename(folder)}-${subset}-${weight}-normal.woff2`)
            return existsSync(path) ? face(foreignFamily, range, 'normal', readFont(path), toUnicodeRange(points)) : []
          }),
        ),
      ),
  }
}

const plain = Array.from({length: 0x7f - 0x21}, (_, index) => String.fromCharCode(0x21 + index))

/** Characters that show something; controls, spaces, joiners and marks of direction need no glyph. */
function pointsOf(text: string): Set<number> {
  // A page has half a million characters, and a hundred different ones: the engine finds them faster than a loop does.
  const points = new Set(plain.filter((character) => text.includes(character)).map((one) => one.charCodeAt(0)))
  const seen = new Set<number>()
  for (const run of text.match(/[^\0-\x7f]+/g) ?? []) {
    for (const character of run) {
      const point = character.codePointAt(0) as number
      if (seen.has(point)) continue
      seen.add(point)
      if (!/[\p{Z}\p{C}]|\p{Variation_Selector}/u.test(character)) points.add(point)
    }
  }
  return points
}

function cutRules({family, weight, style}: Cut, points: Set<number>): Array<string> {
  const {name, stem} = families[family]
  return subsetsOf(stem)
    .filter(({ranges}) => [...points].some((point) => includes(ranges, point)))
    .map(({subset, css}) => face(name, String(weight), style, fontFile(stem, subset, weight, style), css))
}

function face(name: string, weight: string, style: string, file: string, range?: string): string {
  return (
    `@font-face{font-family:"${name}";font-weight:${weight};font-style:${style};` +
    `src:url(data:font/woff2;base64,${file}) format("woff2")${range === undefined ? '' : `;unicode-range:${range}`}}`
  )
}

interface Subset {
  subset: string
  css: string
  ranges: ReadonlyArray<Range>
}

const require = createRequire(import.meta.url)
const tables = new Map<string, ReadonlyArray<Range>>()
const files = new Map<string, string>()
const folders = new Map<string, string>()
const subsets = new Map<string, ReadonlyArray<Subset>>()

function covers(stem: string, point: number): boolean {
  if (!tables.has(stem)) tables.set(stem, parseRanges(coverage[stem] ?? ''))
  return includes(tables.get(stem) as ReadonlyArray<Range>, point)
}

function subsetsOf(stem: string): ReadonlyArray<Subset> {
  return subsetsIn(folderOf(stem))
}

function subsetsIn(folder: string): ReadonlyArray<Subset> {
  if (!subsets.has(folder)) {
    const rows = Object.entries(subsetTable(folder)).map(([subset, css]) => ({
      subset,
      css,
      ranges: parseUnicodeRange(css).toSorted((a, b) => a[0] - b[0]),
    }))
    subsets.set(folder, rows)
  }
  return subsets.get(folder) ?? []
}

function fontFile(stem: string, subset: string, weight: number, style: string): string {
  return readFont(join(folderOf(stem), 'files', `${stem}-${subset}-${weight}-${style}.woff2`))
}

function readFont(path: string): string {
  if (!files.has(path)) files.set(path, readFileSync(path).toString('base64'))
  return files.get(path) as string
}

function folderOf(stem: string): string {
  const folder = folders.get(stem) ?? dirname(require.resolve(`@fontsource/${stem}/package.json`))
  folders.set(stem, folder)
  return folder
}
