/** Shows files in the programs that the desktop has for them. */
import {spawn} from 'node:child_process'

/** By platform: a program that opens a file, and what comes before the file. */
const openers: Partial<Record<NodeJS.Platform, Opener>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
}

export type Opener = [program: string, ...before: Array<string>]

export function openerFor(platform: NodeJS.Platform): Opener {
  return openers[platform] ?? ['xdg-open']
}

/** Resolves with the files that nothing could be started for. */
export async function openFiles(paths: ReadonlyArray<string>, platform = process.platform): Promise<Array<string>> {
  const [program, ...before] = openerFor(platform)
  const failed = await Promise.all(
    paths.map(
      (path) =>
        new Promise<string | null>((resolve) => {
          const child = spawn(program, [...before, path], {detached: true, stdio: 'ignore'})
          child.once('error', () => resolve(path))
          child.once('spawn', () => {
            child.unref()
            resolve(null)
          })
        }),
    ),
  )
  return failed.filter((path) => path !== null)
}
