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
import {optionsFor, readLayers} from './build/read-config.ts'
import {readGuide} from './build/read-guide.ts'
import {readGuides} from './build/read-guides.ts'
import type {BuildHooks, BuildResult, BuiltGuide} from './build/types.ts'
import {warmPages} from './build/warm-pages.ts'
import {withStockFile} from './build/with-stock-file.ts'
import {type Options, resolveOptions} from './options.ts'
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
  const resolved = resolveOptions(await withStockFile(optionsFor(layers)))
  checkPapers(resolved)
  const deadline = startDeadline(resolved.timeout, hooks.signal)
  const {signal} = deadline
  const prints = [resolved, ...(layers.config?.perGuide ?? []).map(({options: own}) => own)].some(({formats}) =>
    formats?.includes('pdf'),
  )
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
      const own = resolveOptions(await withStockFile(optionsFor(layers, file.path)))
      checkPapers(own)
      const guide = await readGuide(file, own, folders, signal)
      const built: BuiltGuide = {file, guide, paths: [], files: []}
      result.guides.push(built)
      if (!isPrintable(file, own.strict)) continue
      const press = own.formats.includes('pdf') ? await usable(printer, result) : null
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
  return ({templates, themes, color, logo}) => {
    const look = {templates, themes, color, logo}
    const key = JSON.stringify(look)
    const loaded = made.get(key) ?? load(look)
    made.set(key, loaded)
    return loaded
  }
}
