/** `studypack collect`: filled cards → debriefs, or an empty table for cards on paper. */
import type {VFile} from 'vfile'
import {type CollectResult, collect} from '../build/collect/collect.ts'
import {collectTemplate} from '../build/collect/template.ts'
import {isPrintable} from '../build/is-printable.ts'
import {readLayers} from '../build/read-config.ts'
import {resolveLayers} from '../build/resolve-layers.ts'
import type {BuildHooks} from '../build/types.ts'
import type {Options, ResolvedOptions} from '../options.ts'
import {sandboxNotice} from '../print/printer.ts'

import {exitCodeOf, exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import {reporters} from './reporters.ts'
import {colorOn, type Terminal} from './terminal.ts'

export type CollectFlags = Options & {template?: string; kit?: string; weights?: string; debug?: boolean}

export async function runCollect(
  inputs: Array<string>,
  {template, kit, weights, ...options}: CollectFlags,
  terminal: Terminal,
  interrupt: Interrupt,
): Promise<number> {
  const resolved = await resolveLayers(await readLayers(options))
  const hooks: BuildHooks = {onProgress: (step) => terminal.progress(step), signal: interrupt.signal}
  if (template !== undefined) {
    const made = await collectTemplate({inputs, to: template, kit: kit ?? null}, resolved, hooks)
    tellMessages(made.files, terminal)
    terminal.result(made.path ?? made.csv.trimEnd())
    return isGood(made.files, resolved) ? exitCodes.done : exitCodes.guide
  }
  const result = await collect({inputs, weights: weights ?? null, kit: kit ?? null}, resolved, hooks)
  tellMessages(result.files, terminal)
  tellPaths(result, terminal)
  if (result.printError) terminal.error(result.printError, options.debug ?? false)
  if (!isGood(result.files, resolved) || result.paths.length === 0) return exitCodes.guide
  return result.printError ? exitCodeOf(result.printError) : exitCodes.done
}

function isGood(files: ReadonlyArray<VFile>, {strict}: ResolvedOptions): boolean {
  return files.every((file) => isPrintable(file, strict))
}

function tellMessages(files: ReadonlyArray<VFile>, terminal: Terminal): void {
  terminal.endProgress()
  const spoken = files.filter(({messages}) => messages.length > 0).map((file) => ({file}))
  if (spoken.length > 0) terminal.note(reporters.pretty(spoken, colorOn()))
}

function tellPaths({paths, pages}: CollectResult, terminal: Terminal): void {
  const notice = pages.size > 0 ? sandboxNotice() : null
  if (notice) terminal.note(notice)
  if (paths.length === 0) terminal.note('Nothing was written: see above.')
  for (const path of paths) {
    const count = pages.get(path)
    terminal.result(count ? `${path} (${count} ${count === 1 ? 'page' : 'pages'})` : path)
  }
}
