/**
 * The route of a guide, from its file to the pack.
 *
 * read → parse → lint → select → for each document: view → render → print → finish → write, staged
 */
import {join} from 'node:path'
import type {VFile} from 'vfile'
import {startDeadline} from './build/build-deadline.ts'
import {checkPapers} from './build/check-papers.ts'
import {isPrintable} from './build/is-printable.ts'
import {toolVersion} from './build/manifest.ts'
import {openRecord} from './build/pack-record.ts'
import {type Layers, readLayers} from './build/read-config.ts'
import {readForDocuments} from './build/read-guide.ts'
import {readGuides} from './build/read-guides.ts'
import {resolveLayers} from './build/resolve-layers.ts'
import type {BuildHooks, BuildResult, BuiltGuide} from './build/types.ts'
import type {PackDocument} from './options/row.ts'
import {documentNames, type Options, type ResolvedOptions} from './options.ts'
import {withDeadline} from './print/deadline.ts'
import {type HeldPrints, holdPrints} from './print/held-prints.ts'
import {openPrintCache} from './print/print-cache.ts'
import {PrintError} from './print/print-error.ts'
import {Printer} from './print/printer.ts'
import type {Templates} from './render/templates.ts'

/** How long, in ms, reading waits for a browser to be started: once it is at work, the browser starts beside it. */
const warmMs = 500
/** Characters of a guide of some hundred questions: packs of more need much memory. */
const longGuide = 1_000_000

/**
 * Builds packs: reads the guides that `options` names and writes a folder for each.
 *
 * What is wrong in a guide is a message of its file, and keeps only that guide from being printed. Without a usable
 * browser HTML is written all the same, and the reason is `printError`. Throws an `OptionError` (an option that makes no
 * sense), `IoError` (cannot read or write), `PrintError` (the browser failed or was too slow) or `TemplateError`; files
 * of earlier builds are then as they were.
 */
export async function build(options: Options = {}, hooks: BuildHooks = {}): Promise<BuildResult> {
  const layers = await readLayers(options)
  const resolved = await resolveLayers(layers)
  checkPapers(resolved)
  const deadline = startDeadline(resolved.timeout, hooks.signal)
  const {signal} = deadline
  const prints = printsAny(resolved) || printsSome(layers)
  const kept = prints && resolved.cache ? await openPrintCache(join(resolved.out, '.studypack-cache')) : null
  const cache = kept && holdPrints(kept)
  const printer = prints ? new Printer({browser: resolved.browser, signal, cache, tool: await toolVersion()}) : null
  const warm = printer?.warmUp(async () => (await import('./build/warm-pages.ts')).warmPages(printed(resolved)))
  try {
    const result: BuildResult = {guides: [], printError: null, lost: printer?.lost ?? []}
    const run: Run = {hooks: {...hooks, signal}, printer, cache, result, folders: new Set(), lookOf: once()}
    const files = await readGuides(resolved.guides, hooks.stdin ?? null)
    if (files.some(({value}) => value.length > longGuide)) hooks.onLong?.()
    if (warm) await withDeadline(warm, warmMs, 'Starting the browser').catch(() => {})
    let pages = 0
    for (const [done, file] of files.entries()) {
      hooks.onAdvance?.({done, of: files.length, pages})
      const own = await resolveLayers(layers, file.path)
      checkPapers(own)
      const built = await buildOne(file, own, {...run, isLast: done === files.length - 1})
      pages += built.files.reduce((sum, item) => sum + (item.pages ?? 0), 0)
    }
    return result
  } catch (error) {
    throw deadline.reasonFor(error)
  } finally {
    deadline.end()
    await printer?.close()
    await cache?.discard()
  }
}

/** What the guides of one run share. */
interface Run {
  hooks: BuildHooks & {signal: AbortSignal}
  printer: Printer | null
  cache: HeldPrints | null
  result: BuildResult
  /** Names that guides of this run have. */
  folders: Set<string>
  lookOf(options: ResolvedOptions): Promise<Templates>
}

/** One guide: known from before, or read and built. */
async function buildOne(file: VFile, options: ResolvedOptions, run: Run & {isLast: boolean}): Promise<BuiltGuide> {
  const {hooks, cache, result, folders, lookOf} = run
  const prints = printsAny(options)
  const record = cache && (await openRecord(file, options, {cache, printer: prints ? run.printer : null, folders}))
  const known = await record?.recall()
  if (known) {
    hooks.onProgress?.(`${known.guide.title}: nothing has changed`)
    folders.add(known.guide.identifier.toLowerCase())
    result.guides.push(known)
    return known
  }
  const read = await readForDocuments(file, options, folders, hooks.signal)
  const built: BuiltGuide = {file, ...read, paths: [], files: []}
  result.guides.push(built)
  if (!isPrintable(file, options.strict)) return built
  const printer = prints ? await usable(run.printer, result) : null
  const {buildGuide} = await import('./build/build-guide.ts')
  const memory = await buildGuide(built, options, await lookOf(options), printer, {
    ...hooks,
    // The browsers go while files are written.
    onPrinted: () => void (run.isLast && run.printer?.close()),
  })
  hooks.signal.throwIfAborted()
  if (memory && (printer || !prints)) await record?.remember(built, memory)
  await cache?.keep()
  return built
}

function printed({documents, formatsOf}: ResolvedOptions): Array<PackDocument> {
  return documents.filter((document) => formatsOf[document].includes('pdf'))
}

function printsAny(options: ResolvedOptions): boolean {
  return printed(options).length > 0
}

/** Whether the config says so of single guides. */
function printsSome({config}: Layers): boolean {
  const own = (config?.perGuide ?? []).flatMap(({options}) => [options, ...documentNames.map((name) => options[name])])
  return own.some((options) => options?.formats?.includes('pdf'))
}

/** The printer if there is a browser for it; without one, HTML is still written, and the reason kept. */
async function usable(printer: Printer | null, result: BuildResult): Promise<Printer | null> {
  if (!printer || result.printError) return null
  try {
    await printer.version()
    return printer
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    result.printError = error
    return null
  }
}

/** Does its work once for each look: most guides of a run share one. */
function once(): Run['lookOf'] {
  const made = new Map<string, Promise<Templates>>()
  return async ({templates, themes, brands}) => {
    const {loadLook} = await import('./build/load-look.ts')
    const look = {templates, themes, brands}
    const key = JSON.stringify(look)
    const loaded = made.get(key) ?? loadLook(look)
    made.set(key, loaded)
    return loaded
  }
}
