/** One reading of the guide: its tree, its messages and, as far as it can be printed, its documents. */
import {dirname, join, resolve} from 'node:path'
import type {VFile} from 'vfile'
import {checkPapers} from '../build/check-papers.ts'
import {createContext} from '../build/create-context.ts'
import {isPrintable} from '../build/is-printable.ts'
import {optionsFor, readLayers} from '../build/read-config.ts'
import {readForDocuments} from '../build/read-guide.ts'
import {readGuides} from '../build/read-guides.ts'
import type {ReadingThread} from '../build/reading-thread.ts'
import {resolveLayers} from '../build/resolve-layers.ts'
import type {Guide} from '../guide/types.ts'
import {OptionError, type Options, type ResolvedOptions} from '../options.ts'
import type {Printer} from '../print/printer.ts'
import type {Templates} from '../render/templates.ts'
import {createDocuments, type Documents, type Memory} from './documents.ts'

export interface Reading {
  file: VFile
  guide: Guide
  /** `null` where the guide has errors. */
  documents: Documents | null
  /** The guide as it was written. */
  source: string
  /** What the config file says for this guide. */
  configured: Options
  /** Files that it was made from, besides the guide itself. */
  read: Array<string>
}

export interface ReadingNeeds {
  printer: Printer
  /** Kept from one reading to the next, as long as nothing of it is saved. */
  lookOf: (options: ResolvedOptions) => Promise<Templates>
  memory: Memory
  thread: ReadingThread
  /** The one before, where nothing but the guide can have changed since: it is given back when that has not either. */
  before: Reading | null
}

/** Throws an `OptionError`, `IoError` or `TemplateError`. */
export async function readForPreview(
  options: Options,
  {printer, lookOf, memory, thread, before}: ReadingNeeds,
): Promise<Reading> {
  const layers = await readLayers({...options, formats: ['pdf']})
  const {guides} = await resolveLayers(layers)
  const [file, ...others] = await readGuides(guides, null)
  if (!file || others.length > 0) {
    throw new OptionError(`preview takes one guide; ${guides.join(', ')} is ${others.length + 1}.`)
  }
  const source = String(file)
  if (before && before.file.path === file.path && before.source === source) return before
  const resolved = await resolveLayers(layers, file.path)
  checkPapers(resolved)
  const {guide, own} = await readForDocuments(file, resolved, new Set(), undefined, thread)
  const templates = await lookOf(resolved)
  const context = await createContext({guide, file, options: resolved, templates, printer, memory: memory.pack}, own)
  const folder = dirname(resolve(file.path))
  const pictures = context.images.files.flatMap(({name, remote}) => (remote ? [] : [join(folder, name)]))
  return {
    file,
    guide,
    source,
    documents: isPrintable(file, resolved.strict) ? createDocuments({...context, printer}, memory) : null,
    configured: optionsFor({...layers, given: {}}, file.path),
    read: pictures,
  }
}

/** Folders and files that say how documents look. */
export function lookFiles({
  templates,
  themes,
  brands,
}: Pick<ResolvedOptions, 'templates' | 'themes' | 'brands'>): Array<string> {
  const folders = Object.values(themes).filter((name) => /[\\/]/.test(name))
  const logos = Object.values(brands).map(({logo}) => logo)
  return [templates, ...logos, ...folders].flatMap((path) => (path === null ? [] : [resolve(path)]))
}
