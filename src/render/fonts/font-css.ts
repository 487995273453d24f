/**
 * The `@font-face` rules of a page: only the cuts its document uses, only the subsets its text needs, the files inside
 * it. Characters that a family lacks come from DejaVu; what no font has is returned, so that it can be reported.
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {coverage} from './coverage.ts'
import {type Cut, cuts, type DocumentName, type Family, type FamilyName, families} from './families.ts'
import {includes, parseRanges, parseUnicodeRange, type Range, toUnicodeRange} from './ranges.ts'

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
  const points = pointsOf(html)
  const code = pointsOf(Array.from(html.matchAll(/<code\b[^>]*>([\s\S]*?)<\/code>/g), (match) => match[1]).join(''))
  const rules = own.flatMap((cut) => cutRules(cut, points))
  const lacking = new Map<string, Set<number>>()
  const missing = new Set<number>()
  for (const key of new Set(own.map((cut) => cut.family))) {
    const {stem, fallback} = families[key]
    for (const point of key === 'mono' ? code : points) {
      if (covers(stem, point)) continue
      if (covers(fallback, point)) lacking.set(fallback, (lacking.get(fallback) ?? new Set()).add(point))
      else if (!covers('dejavu-sans', point)) missing.add(point)
    }
  }
  for (const {name, stem} of fallbacks) {
    const needed = lacking.get(stem)
    if (needed)
      rules.push(face(name, '100 900', 'normal', fontFile(stem, 'latin', 400, 'normal'), toUnicodeRange(needed)))
  }
  return {css: rules.join('\n'), missing: [...missing].sort((a, b) => a - b)}
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

/** Characters that show something; controls, spaces, joiners and marks of direction need no glyph. */
function pointsOf(text: string): Set<number> {
  const points = new Set<number>()
  for (const character of text) {
    if (character > ' ' && !/[\p{Z}\p{C}]|\p{Variation_Selector}/u.test(character))
      points.add(character.codePointAt(0) as number)
  }
  return points
}

function cutRules({family, weight, style}: Cut, points: Set<number>): Array<string> {
  const {name, stem} = families[family]
  return subsetsOf(stem)
    .filter(({ranges}) => [...points].some((point) => includes(ranges, point)))
    .map(({subset, css}) => face(name, String(weight), style, fontFile(stem, subset, weight, style), css))
}

function face(name: string, weight: string, style: string, file: string, range: string): string {
  return (
    `@font-face{font-family:"${name}";font-weight:${weight};font-style:${style};` +
    `src:url(data:font/woff2;base64,${file}) format("woff2");unicode-range:${range}}`
  )
}

const require = createRequire(import.meta.url)
const tables = new Map<string, ReadonlyArray<Range>>()
const files = new Map<string, string>()
const subsets = new Map<string, Array<{subset: string; css: string; ranges: ReadonlyArray<Range>}>>()

function covers(stem: string, point: number): boolean {
  if (!tables.has(stem)) tables.set(stem, parseRanges(coverage[stem] ?? ''))
  return includes(tables.get(stem) as ReadonlyArray<Range>, point)
}

function subsetsOf(stem: string): Array<{subset: string; css: string; ranges: ReadonlyArray<Range>}> {
  if (!subsets.has(stem)) {
    const table = JSON.parse(readFileSync(join(folderOf(stem), 'unicode.json'), 'utf8')) as Record<string, string>
    const rows = Object.entries(table).map(([subset, css]) => ({
      subset,
      css,
      ranges: parseUnicodeRange(css).toSorted((a, b) => a[0] - b[0]),
    }))
    subsets.set(stem, rows)
  }
  return subsets.get(stem) ?? []
}

function fontFile(stem: string, subset: string, weight: number, style: string): string {
  const path = join(folderOf(stem), 'files', `${stem}-${subset}-${weight}-${style}.woff2`)
  if (!files.has(path)) files.set(path, readFileSync(path).toString('base64'))
  return files.get(path) as string
}

function folderOf(stem: string): string {
  return dirname(require.resolve(`@fontsource/${stem}/package.json`))
}
