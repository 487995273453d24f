/** `studypack doctor`: what would be used to print, and why. */
import {createRequire} from 'node:module'
import {release} from 'node:os'
import {toolVersion} from '../build/manifest.ts'
import {cachePath} from '../print/browser/cache-path.ts'
import {finders} from '../print/browser/find-browser.ts'
import {oldestVersion} from '../print/browser/remedies.ts'
import {Printer, sandboxNotice} from '../print/printer.ts'
import {families} from '../render/fonts/families.ts'
import {exitCodeOf, exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import type {Terminal} from './terminal.ts'

export async function runDoctor(
  options: {browser?: Array<string>; debug?: boolean},
  terminal: Terminal,
  interrupt: Interrupt,
): Promise<number> {
  const row = (name: string, text: string): void => terminal.result(`${name.padEnd(10)} ${text}`)
  row('studypack', await toolVersion())
  row('node', `${process.version} on ${process.platform} ${process.arch}, ${release()}`)
  row('cache', cachePath() ?? 'none: no home folder, so a fresh one is made for each run')
  for (const {name, stem} of Object.values(families)) row('font', `${name} ${packageVersion(`@fontsource/${stem}`)}`)
  row('font', `DejaVu ${packageVersion('@fontsource/dejavu-sans')}, for characters that the others lack`)
  await listBrowsers(options.browser?.[0], row)
  const printer = new Printer({browser: options.browser, signal: interrupt.signal})
  try {
    const version = await printer.version()
    row('prints', `with ${version}; ${oldestVersion} or later is needed`)
    row('sandbox', sandboxNotice() ?? 'on')
    return exitCodes.done
  } catch (error) {
    terminal.error(error, options.debug ?? false)
    return exitCodeOf(error)
  } finally {
    await printer.close()
  }
}

/** Every place that is looked at, in order; the first that has a browser is the one used. */
async function listBrowsers(given: string | undefined, row: (name: string, text: string) => void): Promise<void> {
  let used = false
  for (const {name, find} of finders(given)) {
    const found = await find().catch((error: Error) => error)
    if (found instanceof Error) row('browser', `${name}: ${found.message}`)
    else if (!found) row('browser', `${name}: nothing`)
    else row('browser', `${name}: ${found.target}${used ? '' : '  ← used'}`)
    used ||= Boolean(found)
  }
}

function packageVersion(name: string): string {
  const require = createRequire(import.meta.url)
  return (require(`${name}/package.json`) as {version: string}).version
}
