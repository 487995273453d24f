/**
 * The parts that `npm run build` puts the program into, each one script: compiled when it is asked for, or taken from the
 * cache of code.
 */
import {readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {cachedDataVersionTag, setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'
import type {CodeCache} from './code-cache.ts'

/** What each script is a function of. */
type Run = (
  exports: object,
  require: (name: string) => unknown,
  module: {exports: object},
  bundleUrl: string,
  bundleImport: (name: string) => Promise<unknown>,
) => void

export class Parts {
  readonly #folder: string
  readonly #hashes: Readonly<Record<string, string>>
  readonly #command: string
  readonly #cache: CodeCache | null
  readonly #loaded = new Map<string, object>()
  readonly #fresh = new Map<string, Script>()
  /** V8’s number tells its version, its flags and the processor. */
  readonly #engine = cachedDataVersionTag()

  /** `hashes` are those of the scripts in `folder`, by name. The code of each command is kept by itself: it is what has run. */
  constructor(folder: string, hashes: Readonly<Record<string, string>>, command: string, cache: CodeCache | null) {
    this.#folder = folder
    this.#hashes = hashes
    this.#command = command
    this.#cache = cache
  }

  /** What a part exports. */
  load(name: string): object {
    const known = this.#loaded.get(name)
    if (known) return known
    const path = join(this.#folder, `${name}.cjs`)
    const module = {exports: {}}
    this.#loaded.set(name, module.exports)
    const ownRequire = createRequire(path)
    const require = (wanted: string): unknown => {
      const part = /^\.\/([a-z-]+)\.cjs$/.exec(wanted)?.[1]
      return part === undefined ? ownRequire(wanted) : this.load(part)
    }
    const run = this.#compile(name, path).runInThisContext() as Run
    run(module.exports, require, module, pathToFileURL(path).href, (wanted) => import(wanted))
    this.#loaded.set(name, module.exports)
    return module.exports
  }

  /** Keeps what was compiled for the next time. */
  keep(): void {
    if (this.#fresh.size > 0) setFlagsFromString('--flush-bytecode')
    // Code that was made with other flags is never taken.
    if (cachedDataVersionTag() !== this.#engine) return
    for (const [name, script] of this.#fresh) this.#cache?.write(this.#entryOf(name), script.createCachedData())
    this.#fresh.clear()
  }

  #compile(name: string, path: string): Script {
    // Nothing but ASCII is in there.
    const source = readFileSync(path, 'latin1')
    const cachedData = this.#cache?.read(this.#entryOf(name))
    const script = new Script(`(function(exports,require,module,bundleUrl,bundleImport){${source}\n})`, {
      filename: path,
      cachedData,
    })
    if (this.#cache && (!cachedData || script.cachedDataRejected)) {
      this.#fresh.set(name, script)
      // What has not run for a while is thrown away, half of it by the end of a build; it is to be kept whole.
      setFlagsFromString('--no-flush-bytecode')
    }
    return script
  }

  /** Time and size are for who changes a script by hand. */
  #entryOf(name: string): string {
    const {size, mtimeMs} = statSync(join(this.#folder, `${name}.cjs`))
    const made = [process.version, this.#engine.toString(36), this.#hashes[name], size, Math.round(mtimeMs)]
    return `${[this.#command, name, ...made].join('-')}.code`
  }
}
