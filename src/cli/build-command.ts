/** `studypack build`: packs, and where they are. */
import {isPrintable} from '../build/is-printable.ts'
import {build} from '../build.ts'
import type {Options} from '../options.ts'
import {sandboxNotice} from '../print/printer.ts'
import {exitCodeOf, exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import {reporters} from './reporters.ts'
import {colorOn, type Terminal} from './terminal.ts'

export async function runBuild(
  guides: Array<string>,
  options: Options & {debug?: boolean},
  terminal: Terminal,
  interrupt: Interrupt,
): Promise<number> {
  const result = await build(
    {...options, guides},
    {onProgress: (step) => terminal.progress(step), signal: interrupt.signal, stdin: interrupt.stdin()},
  )
  terminal.endProgress()
  const spoken = result.guides.filter(({file}) => file.messages.length > 0)
  if (spoken.length > 0) terminal.note(reporters.pretty(spoken, colorOn()))
  const printed = result.guides.some(({files}) => files.some(({pages}) => pages !== null))
  const notice = printed ? sandboxNotice() : null
  if (notice) terminal.note(notice)
  for (const {paths, files} of result.guides) {
    for (const path of paths) {
      const pages = files.find(({name}) => path.endsWith(name))?.pages
      terminal.result(pages ? `${path} (${pages} ${pages === 1 ? 'page' : 'pages'})` : path)
    }
  }
  const failed = result.guides.filter(({file}) => !isPrintable(file, options.strict ?? false))
  for (const {file} of failed) terminal.note(`Nothing was printed from ${file.path}: see above.`)
  if (result.printError) terminal.error(result.printError, options.debug ?? false)
  if (failed.length > 0) return exitCodes.guide
  return result.printError ? exitCodeOf(result.printError) : exitCodes.done
}
