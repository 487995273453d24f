/**
 * The route of a guide, from its file to the pack.
 *
 * read → parse → lint → select → for each document: view → render → print → finish → write, staged
 */
import {join} from 'node:path'
import {startDeadline} from './build/build-deadline.ts'
import {buildGuide} from './build/build-guide.ts'
import {checkPapers} from './build/check-papers.ts'
import {isPrintable} from './build/is-printable.ts'
import {loadLook} from './build/load-look.ts'
import {toolVersion} from './build/manifest.ts'
import {type Layers, readLayers} from './build/read-config.ts'
import {readForDocuments} from './build/read-guide.ts'
import {readGuides} from './build/read-guides.ts'
import {resolveLayers} from './build/resolve-layers.ts'
import type {BuildHooks, BuildResult, BuiltGuide} from './build/types.ts'
import {warmPages} from './build/warm-pages.ts'
import {documentNames, type Options, type ResolvedOptions} from './options.ts'
import {holdPrints} from './print/held-prints.ts'
import {openPrintCache} from './print/print-cache.ts'
import {PrintError} from './print/print-error.ts'
import {Printer} from './print/printer.ts'

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
  printer?.warmUp(() => warmPages(resolved.documents))
  try {
    const result: BuildResult = {guides: [], printError: null, lost: printer?.lost ?? []}
    const folders = new Set<string>()
    const lookOf = once(loadLook)
    const files = await readGuides(resolved.guides, hooks.stdin ?? null)
    let pages = 0
    for (const [done, file] of files.entries()) {
      hooks.onAdvance?.({done, of: files.length, pages})
      const own = await resolveLayers(layers, file.path)
      checkPapers(own)
      const read = await readForDocuments(file, own, folders, signal)
      const built: BuiltGuide = {file, ...read, paths: [], files: []}
      result.guides.push(built)
      if (!isPrintable(file, own.strict)) continue
      const press = printsAny(own) ? await usable(printer, result) : null
      await buildGuide(built, own, await lookOf(own), press, {...hooks, signal})
      signal.throwIfAborted()
      await cache?.keep()
      pages += built.files.reduce((sum, item) => sum + (item.pages ?? 0), 0)
    }
    return result
  } catch (error) {
    throw deadline.reasonFor(error)
  } finally {
    deadline.end()
    await printer?.close()
  }
}

function printsAny({documents, formatsOf}: ResolvedOptions): boolean {
  return documents.some((document) => formatsOf[document].includes('pdf'))
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

/** A function that does its work once for each look: most guides of a run share one. */
function once(load: typeof loadLook): typeof loadLook {
  const made = new Map<string, ReturnType<typeof loadLook>>()
  return ({templates, themes, brands}) => {
    const look = {templates, themes, brands}
    const key = JSON.stringify(look)
    const loaded = made.get(key) ?? load(look)
    made.set(key, loaded)
    return loaded
  }
}
