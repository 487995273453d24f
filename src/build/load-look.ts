/** Templates with the themes, the colour and the logo that were asked for. */
import type {ResolvedOptions} from '../options.ts'
import {loadTemplates, type Templates} from '../render/templates.ts'
import {loadTheme} from '../render/theme.ts'
import {readLogo} from './read-logo.ts'

type Look = Pick<ResolvedOptions, 'templates' | 'themes' | 'brands'>

/** Throws a `TemplateError` for a theme or a template, an `OptionError` for a logo that cannot be used. */
export async function loadLook({templates, themes, brands}: Look): Promise<Templates> {
  const loaded = Object.entries(themes).map(async ([document, name]) => {
    const {color, logo} = brands[document as keyof typeof brands]
    return [document, loadTheme(name, {accent: color, logo: await readLogo(logo)})] as const
  })
  return loadTemplates(templates, new Map(await Promise.all(loaded)))
}
