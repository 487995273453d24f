/**
 * How documents look: tokens over the same templates, and rules for single documents where tokens are not enough.
 *
 * A theme is a folder: `tokens.css`, and beside it `booklet.css`, `scorecards.css`, `flashcards.css` as it needs them.
 * Ours are in templates/themes; somebody’s own is named by its path.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type FamilyName, families, type Role} from './fonts/families.ts'
import {TemplateError} from './template-error.ts'

const ours = fileURLToPath(new URL('../../templates/themes', import.meta.url))

/** What belongs to whoever gives the documents out. */
export interface Brand {
  /** A CSS colour, in the place of the theme’s accent. */
  accent: string | null
  /** A `data:` address. */
  logo: string | null
}

export interface Theme {
  name: string
  /** Comes after tokens.css. */
  tokens: string
  /** By document: comes after its style.css. */
  styles: ReadonlyMap<string, string>
  logo: string | null
  /** The family that each role has, where it is another than the documents’ own. */
  families: Partial<Record<Role, FamilyName>>
}

/** The names of ours. */
export function themeNames(): Array<string> {
  return readdirSync(ours).sort()
}

/** Reads a theme of ours by name, or a folder by a path with a slash in it. Throws a `TemplateError`. */
export function loadTheme(name: string, brand: Brand = {accent: null, logo: null}): Theme {
  const folder = /[\\/]/.test(name) ? name : join(ours, name)
  const files = new Map(
    ['tokens', 'booklet', 'scorecards', 'flashcards', 'debrief'].map((file) => [file, read(folder, file)]),
  )
  const tokens = files.get('tokens')
  if (tokens === null || tokens === undefined) {
    const reason = existsSync(folder) ? 'a theme has a file tokens.css' : 'there is no such theme'
    throw new TemplateError(folder, new Error(`${reason}; ours are ${themeNames().join(', ')}`))
  }
  const accent = brand.accent === null ? '' : `\n:root { --accent: ${brand.accent} }`
  return {
    name: basename(folder),
    tokens: tokens + accent,
    styles: new Map([...files].flatMap(([file, css]) => (css === null ? [] : [[file, css] as const]))),
    logo: brand.logo,
    families: familiesIn(tokens),
  }
}

function read(folder: string, name: string): string | null {
  const path = join(folder, `${name}.css`)
  if (!existsSync(path)) return null
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new TemplateError(path, error)
  }
}

/** `--serif: "IBM Plex Sans", …`: the first of our own families that a role names. */
function familiesIn(tokens: string): Theme['families'] {
  const found: Theme['families'] = {}
  for (const [, role, list = ''] of tokens.matchAll(/--(serif|sans|mono|plex):([^;}]*)/g)) {
    const family = Object.entries(families).find(([, {name}]) => list.includes(`"${name}"`))
    if (family) found[role as Role] = family[0] as FamilyName
  }
  return found
}
