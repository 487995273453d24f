/** What tells one browser from another without starting it. */
import {stat} from 'node:fs/promises'
import type {FoundBrowser} from './find-browser.ts'

/** Changes when the program does; `null` for one that runs elsewhere, which has to be asked. */
export async function identityOf({target}: FoundBrowser): Promise<string | null> {
  if (/^wss?:\/\//.test(target)) return null
  try {
    const {size, mtimeMs} = await stat(target)
    return [target, size, mtimeMs, process.platform, process.arch].join(' ')
  } catch {
    return null
  }
}
