/** Options from all who have a say → what holds; an error says the place in the config where it was said there. */
import {OptionError, type ResolvedOptions, resolveOptions} from '../options.ts'
import {placeOfOption} from './describe-config.ts'
import {type Layers, optionsFor} from './read-config.ts'
import {withStockFile} from './with-stock-file.ts'

/** For a guide’s file, or without one for what is the same for all. Throws an `OptionError`. */
export async function resolveLayers(layers: Layers, path: string | null = null): Promise<ResolvedOptions> {
  try {
    return resolveOptions(await withStockFile(optionsFor(layers, path)))
  } catch (error) {
    throw placed(error, layers, path)
  }
}

/** Messages name options as the command line does, the one that is wrong first. */
function placed(error: unknown, layers: Layers, path: string | null): unknown {
  if (!(error instanceof OptionError) || !layers.config) return error
  const flag = /^--([a-z][a-z-]*)/.exec(error.message)?.[1]
  const name = flag?.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const place = name === undefined ? null : placeOfOption(name, layers, path)
  if (name === undefined || place === null) return error
  return new OptionError(`${place}: ${error.message.replace(/^--[a-z-]+/, `\`${name}\``)}`, {cause: error})
}
