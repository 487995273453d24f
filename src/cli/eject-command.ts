/** `studypack eject`: templates of ours to make one’s own. */
import {ejectTemplates} from '../build/eject-templates.ts'
import {exitCodes} from './exit-codes.ts'
import type {Terminal} from './terminal.ts'

export async function runEject(document: string, folder: string, terminal: Terminal): Promise<number> {
  for (const path of await ejectTemplates(document, folder)) terminal.result(path)
  terminal.note(`Delete what you do not change: ours takes its place. Next: studypack --templates ${folder}`)
  return exitCodes.done
}
