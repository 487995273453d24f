/** Templates with the themes, the colour and the logo that were asked for. */
import type {ResolvedOptions} from '../options.ts'
import {loadTemplates, type Templates} from '../render/templates.ts'
import {loadTheme} from '../render/theme.ts'
import {readLogo} from './read-logo.ts'

type Look = Pick<ResolvedOptions, 'templates' | 'themes' | 'color' | 'logo'>

/** Throws a `TemplateError` for a theme or a template, an `OptionError` for a logo that cannot be used. */
export async function loadLook({templates, themes, color, logo}: Look): Promise<Templates> {
  const brand = {accent: color, logo: await readLogo(logo)}
  const loaded = Object.entries(themes).map(([document, name]) => [document, loadTheme(name, brand)] as const)
  return loadTemplates(templates, new Map(loaded))
}
