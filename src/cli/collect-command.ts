/** `studypack collect`: filled cards → debriefs, or an empty table for cards on paper. */
import {collect} from '../build/collect/collect.ts'
import {collectTemplate} from '../build/collect/template.ts'
import {isPrintable} from '../build/is-printable.ts'
import {withConfig} from '../build/read-config.ts'
import {type Options, resolveOptions} from '../options.ts'
import {sandboxNotice} from '../print/printer.ts'
import {colorOn} from './build-command.ts'
import {exitCodeOf, exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import {reporters} from './reporters.ts'
import type {Terminal} from './terminal.ts'

export type CollectFlags = Options & {template?: string; kit?: string; weights?: string; debug?: boolean}

export async function runCollect(
  inputs: Array<string>,
  {template, kit, weights, ...options}: CollectFlags,
  terminal: Terminal,
  interrupt: Interrupt,
): Promise<number> {
  const resolved = resolveOptions(await withConfig(options))
  const hooks = {onProgress: (step: string) => terminal.progress(step), signal: interrupt.signal}
  if (template !== undefined) {
    const {files, csv, path} = await collectTemplate({inputs, to: template, kit: kit ?? null}, resolved, hooks)
    terminal.endProgress()
    const spoken = files.filter(({messages}) => messages.length > 0).map((file) => ({file}))
    if (spoken.length > 0) terminal.note(reporters.pretty(spoken, colorOn()))
    terminal.result(path ?? csv.trimEnd())
    return files.every((file) => isPrintable(file, resolved.strict)) ? exitCodes.done : exitCodes.guide
  }
  const result = await collect({inputs, weights: weights ?? null, kit: kit ?? null}, resolved, hooks)
  terminal.endProgress()
  const spoken = result.files.filter(({messages}) => messages.length > 0).map((file) => ({file}))
  if (spoken.length > 0) terminal.note(reporters.pretty(spoken, colorOn()))
  const notice = result.pages.size > 0 ? sandboxNotice() : null
  if (notice) terminal.note(notice)
  for (const path of result.paths) {
    const pages = result.pages.get(path)
    terminal.result(pages ? `${path} (${pages} ${pages === 1 ? 'page' : 'pages'})` : path)
  }
  const good = result.files.every((file) => isPrintable(file, resolved.strict))
  if (result.paths.length === 0) terminal.note('Nothing was written: see above.')
  if (result.printError) terminal.error(result.printError, options.debug ?? false)
  if (!good || result.paths.length === 0) return exitCodes.guide
  return result.printError ? exitCodeOf(result.printError) : exitCodes.done
}
