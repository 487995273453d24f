/** Makes a folder and those above it. Node’s own way never ends where a system lets nobody make one, such as under /proc. */
import {mkdir, stat} from 'node:fs/promises'
import {dirname} from 'node:path'

/** The first folder that was made; `undefined` where it was there. Throws what the system says. */
export async function makeFolder(path: string, mode?: number): Promise<string | undefined> {
  const made = await makeOne(path, mode).catch(async (error: NodeJS.ErrnoException) => {
    const above = dirname(path)
    if (error.code !== 'ENOENT' || above === path) throw error
    const first = await makeFolder(above, mode)
    return first ?? makeOne(path, mode)
  })
  if (made !== undefined && made !== path) await makeOne(path, mode)
  return made
}

async function makeOne(path: string, mode: number | undefined): Promise<string | undefined> {
  try {
    await mkdir(path, {mode})
    return path
  } catch (error) {
    if (
      await stat(path).then(
        (info) => info.isDirectory(),
        () => false,
      )
    )
      return undefined
    throw error
  }
}
