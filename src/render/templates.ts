/**
 * Templates and style sheets, ours and the user’s: a file in the user’s folder takes the place of ours of that name.
 *
 * Each build has a Handlebars of its own: strict, with no helpers but `if`, `unless`, `each` and `with`, no way to the
 * prototypes of what it is given, and no decorators or partials whose name comes from data.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type Handlebars from 'handlebars'
import runtime from 'handlebars/runtime.js'
import {isolateView} from '../guide/isolate.ts'
import {compileTemplate} from './compile-template.ts'
import {type Precompiled, precompiled} from './precompiled.ts'
import {sourceHash} from './source-hash.ts'
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

/** Its own types say nothing. */
const {create} = runtime as unknown as typeof Handlebars

const ours = fileURLToPath(new URL('../../templates', import.meta.url))

interface TemplateFile {
  /** Such as `booklet/index.hbs`. */
  name: string
  path: string
  source: () => string
}

/**
 * Reads all of the user’s folder at once, and ours when they are asked for. Throws a `TemplateError` for a folder or a file
 * that is not what it should be. `compiled` are templates of ours as code, for those whose source is still the same.
 */
export function loadTemplates(
  folder: string | null = null,
  themes: ReadonlyMap<string, Theme> = new Map(),
  compiled: ReadonlyMap<string, Precompiled> = precompiled,
): Templates {
  const plain = loadTheme('classic')
  const files = new Map<string, TemplateFile>(filesIn(ours).map((file) => [file.name, file]))
  const overrides = folder ? filesIn(folder).map((file) => ({...file, text: read(file)})) : []
  for (const file of overrides) files.set(file.name, {...file, source: () => file.text})
  const environment = create()
  for (const helper of ['log', 'lookup']) environment.unregisterHelper(helper)
  for (const helper of ['each', 'with']) {
    environment.registerHelper(helper, traceHelper(environment.helpers[helper] as Handlebars.HelperDelegate))
  }
  const pages = [...files.values()].filter(({name}) => name.endsWith('.hbs'))
  const partials = pages.map(({name}) => name.slice(0, -4))
  const depth = {now: 0}
  const fillers = new Map<string, Handlebars.TemplateDelegate>()
  for (const page of pages) {
    const name = page.name.slice(0, -4)
    const make = once(() => {
      const source = read(page)
      const known = compiled.get(name)
      const isKnown = known?.hash === sourceHash(source)
      return environment.template(
        known && isKnown ? known.specification() : compileTemplate(source, {path: page.path, partials}),
      )
    })
    // What is wrong with a template of the user’s is told whether it is used or not.
    if (overrides.some((file) => file.name === page.name)) make()
    const fill = traceTemplate({name, path: page.path, fill: (view, given) => make()(view, given)}, depth)
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
      return read(file)
    },
    themeOf: (document) => themes.get(document) ?? plain,
    overrides: overrides.map(({name, text}) => ({name, source: text})),
  }
}

function filesIn(folder: string): Array<TemplateFile> {
  if (!existsSync(folder)) throw new TemplateError(folder, new Error('there is no such folder'))
  try {
    return readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && /\.(?:hbs|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({name: nameOf(folder, path), path, source: once(() => readFileSync(path, 'utf8'))}))
  } catch (error) {
    throw new TemplateError(folder, error)
  }
}

function read({path, source}: TemplateFile): string {
  try {
    return source()
  } catch (error) {
    throw new TemplateError(path, error)
  }
}

function nameOf(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}

/** Made at the first call. */
function once<T>(make: () => T): () => T {
  let made: {value: T} | null = null
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
