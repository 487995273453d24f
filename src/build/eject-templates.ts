/** Copies the templates of one document, to be made one’s own. */
import {cp, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {OptionError} from '../options.ts'
import {IoError, systemReason} from './io-error.ts'

const ours = fileURLToPath(new URL('../../templates', import.meta.url))
/** Folders that are no document. */
const others = new Set(['layouts', 'starter', 'themes'])

/** → the paths written, which must not be there yet. Throws an `OptionError` or an `IoError`. */
export async function ejectTemplates(document: string, folder: string): Promise<Array<string>> {
  const entries = await readdir(ours, {withFileTypes: true})
  const known = entries.filter((entry) => entry.isDirectory() && !others.has(entry.name)).map(({name}) => name)
  if (!known.includes(document)) {
    throw new OptionError(`There are no templates of \`${document}\`; there are those of ${known.join(', ')}.`)
  }
  const files = (await readdir(join(ours, document))).filter((name) => /\.(?:hbs|css)$/.test(name))
  const paths = files.map((name) => join(folder, document, name))
  for (const [index, path] of paths.entries()) {
    try {
      await cp(join(ours, document, files[index] as string), path, {errorOnExist: true, force: false})
    } catch (error) {
      const there = (error as NodeJS.ErrnoException).code === 'ERR_FS_CP_EEXIST'
      throw new IoError(
        there ? `${path} is there already; it was left as it is.` : `Cannot write ${path}: ${systemReason(error)}.`,
        path,
        error,
      )
    }
  }
  return paths
}
