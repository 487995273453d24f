/**
 * Templates and style sheets, ours and the user’s: a file in the user’s folder takes the place of ours of that name.
 *
 * Each build has a Handlebars of its own: strict, with no helpers but `if`, `unless`, `each` and `with`, no way to the
 * prototypes of what it is given, and no decorators or partials whose name comes from data.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import Handlebars from 'handlebars'
import {isolateView} from '../guide/isolate.ts'
import {checkTemplate, helperNames} from './check-template.ts'
import {TemplateError} from './template-error.ts'
import {loadTheme, type Theme} from './theme.ts'
import {traceHelper, traceTemplate} from './trace.ts'

export interface Templates {
  /** Renders `<name>.hbs`. */
  render(name: string, view: object): string
  /** The text of a style sheet. */
  style(name: string): string
  /** Files of the user’s folder, as they were read. */
  overrides: Array<{name: string; source: string}>
  /** How a document looks. */
  themeOf(document: string): Theme
}

const ours = fileURLToPath(new URL('../../templates', import.meta.url))
const options: CompileOptions = {
  strict: true,
  explicitPartialContext: false,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(
    [...helperNames, 'helperMissing', 'blockHelperMissing'].map((name) => [name, true]),
  ) as never,
}

interface TemplateFile {
  /** Such as `booklet/index.hbs`. */
  name: string
  path: string
  source: string
}

/** Reads everything at once. Throws a `TemplateError` for a folder or a file that is not what it should be. */
export function loadTemplates(folder: string | null = null, themes: ReadonlyMap<string, Theme> = new Map()): Templates {
  const plain = loadTheme('classic')
  const files = new Map<string, TemplateFile>(filesIn(ours).map((file) => [file.name, file]))
  const overrides = folder ? filesIn(folder) : []
  for (const file of overrides) files.set(file.name, file)
  const environment = Handlebars.create()
  for (const helper of ['log', 'lookup']) environment.unregisterHelper(helper)
  for (const helper of ['each', 'with']) {
    environment.registerHelper(helper, traceHelper(environment.helpers[helper] as Handlebars.HelperDelegate))
  }
  const pages = [...files.values()].filter(({name}) => name.endsWith('.hbs'))
  const partials = pages.map(({name}) => name.slice(0, -4))
  const depth = {now: 0}
  const fillers = new Map<string, Handlebars.TemplateDelegate>()
  for (const {name: file, path, source} of pages) {
    checkTemplate(source, {path, partials})
    const name = file.slice(0, -4)
    const fill = traceTemplate({name, path, fill: environment.compile(source, options)}, depth)
    fillers.set(name, fill)
    environment.registerPartial(name, fill)
  }
  return {
    render(name, view) {
      const fill = fillers.get(name)
      if (!fill) throw new TemplateError(`${name}.hbs`, new Error('there is no such template'))
      return fill(isolateView(view), {allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false})
    },
    style(name) {
      const file = files.get(name)
      if (!file) throw new TemplateError(name, new Error('there is no such style sheet'))
      return file.source
    },
    themeOf: (document) => themes.get(document) ?? plain,
    overrides: overrides.map(({name, source}) => ({name, source})),
  }
}

function filesIn(folder: string): Array<TemplateFile> {
  if (!existsSync(folder)) throw new TemplateError(folder, new Error('there is no such folder'))
  try {
    return readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && /\.(?:hbs|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({name: nameOf(folder, path), path, source: readFileSync(path, 'utf8')}))
  } catch (error) {
    throw new TemplateError(folder, error)
  }
}

function nameOf(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}
