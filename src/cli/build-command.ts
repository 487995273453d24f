/** `studypack build`: packs, and where they are. */
import {describeMessage} from '../build/describe-message.ts'
import type {BuildResult, BuiltGuide} from '../build/types.ts'
import {build} from '../build.ts'
import type {Options} from '../options.ts'
import {sandboxNotice} from '../print/printer.ts'
import {exitCodeOf, exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import {keepHeapSmall} from './keep-heap-small.ts'
import {openFiles} from './open-files.ts'
import {packTable} from './pack-table.ts'
import {createProgress} from './progress.ts'
import {reporters} from './reporters.ts'
import {colorOn, type Terminal} from './terminal.ts'

export interface BuildFlags {
  debug?: boolean
  json?: boolean
  quiet?: boolean
  open?: boolean
}

/** Narrower terminals have room for the words alone. */
const narrow = 64
const barLength = 12

export async function runBuild(
  guides: Array<string>,
  options: Options & BuildFlags,
  terminal: Terminal,
  interrupt: Interrupt,
): Promise<number> {
  const progress = createProgress(
    () => performance.now(),
    () => (terminal.columns() < narrow ? 0 : barLength),
  )
  const result = await build(
    {...options, guides},
    {
      onProgress: options.quiet ? undefined : (step) => terminal.progress(progress.step(step)),
      onAdvance: progress.advance,
      // Only where a line can renew itself: a line for each part would be a flood.
      onPart: (at) => {
        const line = progress.part(at)
        if (!options.quiet && terminal.live) terminal.progress(line)
      },
      onLong: keepHeapSmall,
      signal: interrupt.signal,
      stdin: interrupt.stdin(),
    },
  )
  terminal.endProgress()
  tell(result, options, terminal)
  const failed = result.guides.filter(({paths}) => paths.length === 0)
  for (const {file} of failed) terminal.note(`Nothing was printed from ${file.path}: see above.`)
  if (result.printError) terminal.error(result.printError, options.debug ?? false)
  if (options.open) await show(result, terminal)
  if (failed.length > 0) return exitCodes.guide
  return result.printError ? exitCodeOf(result.printError) : exitCodes.done
}

function tell(result: BuildResult, {json, quiet}: BuildFlags, terminal: Terminal): void {
  const spoken = result.guides.filter(({file}) => file.messages.some(({fatal}) => !quiet || fatal !== undefined))
  if (spoken.length > 0) terminal.note(reporters.pretty(spoken, colorOn()))
  const printed = result.guides.some(({files}) => files.some(({pages}) => pages !== null))
  if (!quiet) for (const reason of result.lost) terminal.note(`${reason} Its pages were printed by the others.`)
  const notice = printed && !quiet ? sandboxNotice() : null
  if (notice) terminal.note(notice)
  if (json) terminal.result(JSON.stringify({guides: result.guides.map(describeBuilt)}, null, 2))
  else if (!quiet) for (const line of linesOf(result.guides)) terminal.result(line)
}

/** A table for people; for programs paths, one a line. */
function linesOf(guides: Array<BuiltGuide>): Array<string> {
  return process.stdout.isTTY ? packTable(guides) : guides.flatMap(({paths}) => paths)
}

/** What a script wants to know of a guide: the manifest has the rest. */
function describeBuilt({file, guide, paths, files}: BuiltGuide): object {
  const messages = file.messages.map(describeMessage)
  return {file: file.path, identifier: guide.identifier, title: guide.title, paths, files, messages}
}

/** The PDFs, or pages where there are none. */
async function show({guides}: BuildResult, terminal: Terminal): Promise<void> {
  const paths = guides.flatMap((guide) => guide.paths)
  const pdfs = paths.filter((path) => path.endsWith('.pdf'))
  const failed = await openFiles(pdfs.length > 0 ? pdfs : paths.filter((path) => path.endsWith('.html')))
  for (const path of failed) terminal.note(`Nothing here opens ${path}.`)
}
