/** The logo of whoever gives the documents out: held to what pictures of guides are held to. */
import {OptionError} from '../options.ts'
import {readPicture} from './images.ts'
import {systemReason} from './io-error.ts'

/** → a `data:` address. Throws an `OptionError` that names the file. */
export async function readLogo(path: string | null): Promise<string | null> {
  if (path === null) return null
  try {
    const {mime, bytes} = await readPicture(path)
    return `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ? systemReason(error) : (error as Error).message
    throw new OptionError(`--logo ${path}: ${reason}.`)
  }
}
