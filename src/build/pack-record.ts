/**
 * What a pack was made from, and what came of it, kept in the cache: a guide of which nothing has changed is neither read
 * nor printed again, and its messages are said all the same.
 *
 * The name of a record is a hash of all that has a part in a pack. What that cannot know before, such as which pictures a
 * guide has, stands in the record with its hash, and so does every file that was written: one of them touched, and the
 * pack is made anew.
 */
import {readFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {VFile} from 'vfile'
import type {ResolvedOptions} from '../options.ts'
import {entryName, type PrintCache} from '../print/print-cache.ts'
import type {Printer} from '../print/printer.ts'
import {type ManifestFile, sha256} from './manifest.ts'
import {plainMessage, type ReadResult, takeResult} from './read-result.ts'
import {filesIn, toolState} from './tool-state.ts'
import type {BuiltGuide} from './types.ts'

/** What a pack has besides its documents, or was made from besides its guide. */
export interface PackMemory {
  /** The ledger of cards. */
  kept: Array<[name: string, sha256: string]>
  /** Files beside the guide that are on its pages. */
  pictures: Array<[name: string, sha256: string]>
}

interface PackRecord extends ReadResult, PackMemory {
  own: BuiltGuide['own']
  files: Array<ManifestFile>
  /** In the pack’s folder, in the order in which the user is told of them. */
  told: Array<[name: string, sha256: string]>
}

export interface RecordPlace {
  cache: PrintCache
  /** `null` where nothing is printed. */
  printer: Printer | null
  /** Names that other guides of this build have. */
  folders: ReadonlySet<string>
}

export interface OpenRecord {
  /** The pack as it was built before, if all of it is there still. */
  recall(): Promise<BuiltGuide | null>
  /** Keeps what was made, for the next time. */
  remember(built: BuiltGuide, memory: PackMemory): Promise<void>
}

/** Before anything is read: what changes meanwhile is not in a pack. `null` for a pack that no record can speak of. */
export async function openRecord(
  file: VFile,
  options: ResolvedOptions,
  {cache, printer, folders}: RecordPlace,
): Promise<OpenRecord | null> {
  // Which cards have changed, the pack of last time says. And a guide from standard input has no folder.
  if (options.cards.onlyChanged || file.path === 'stdin.md') return null
  const made = await madeFrom(file, options, folders).catch(() => null)
  if (made === null) return null
  const nameFor = (browser: string): string => entryName('pack 1', made, browser)
  return {
    async recall() {
      const browser = printer ? await printer.knownVersion() : ''
      return browser === null ? null : recall(nameFor(browser), file, options.out, cache)
    },
    async remember(built, memory) {
      await cache.write(nameFor((await printer?.version()) ?? ''), await recordOf(built, memory))
    },
  }
}

/** All that has a part in a pack, but for the browser. */
async function madeFrom(file: VFile, options: ResolvedOptions, folders: ReadonlySet<string>): Promise<string> {
  return entryName(
    toolState(),
    file.path,
    String(file),
    String(file.data['modified']),
    JSON.stringify(options, plain),
    [...folders].join('\n'),
    ...['SOURCE_DATE_EPOCH', 'TZ', 'LANG', 'LC_ALL'].map((name) => process.env[name] ?? ''),
    // A plan to follow may begin today.
    options.until === null ? '' : new Date().toDateString(),
    ...(await filesNamed(options)),
  )
}

/** Every value as JSON has it, so that none is left out. */
function plain(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value
}

/** The content of files that options name. */
async function filesNamed({templates, themes, brands, kits}: ResolvedOptions): Promise<Array<string>> {
  const own = Object.values(themes).filter((theme) => /[\\/]/.test(theme))
  const folders = [...(templates === null ? [] : [templates]), ...own].flatMap((folder) => filesIn(folder, /./))
  const paths = [...folders, ...[...Object.values(brands).map(({logo}) => logo), kits].filter((path) => path !== null)]
  return Promise.all(paths.map(async (path) => `${path} ${sha256(await readFile(path))}`))
}

/** `null` when there is no record, or anything it speaks of is another. */
async function recall(name: string, file: VFile, out: string, cache: PrintCache): Promise<BuiltGuide | null> {
  const bytes = await cache.read(name)
  if (!bytes) return null
  const record = JSON.parse(bytes.toString('utf8')) as PackRecord
  const folder = join(out, record.guide.identifier)
  const same = await Promise.all([
    ...[...record.told, ...record.kept].map((entry) => isThere(folder, entry)),
    ...record.pictures.map((entry) => isThere(dirname(file.path), entry)),
  ])
  if (same.includes(false)) return null
  file.messages.length = 0
  const guide = takeResult(record, file)
  return {file, guide, own: record.own, files: record.files, paths: record.told.map(([at]) => join(folder, at))}
}

async function isThere(folder: string, [name, hash]: [name: string, sha256: string]): Promise<boolean> {
  return readFile(join(folder, name)).then(
    (content) => sha256(content) === hash,
    () => false,
  )
}

async function recordOf({guide, own, file, files, paths}: BuiltGuide, memory: PackMemory): Promise<Uint8Array> {
  const hashes = new Map(files.map((item) => [item.name, item.sha256]))
  const told = paths.map(async (path): Promise<[string, string]> => {
    const name = basename(path)
    return [name, hashes.get(name) ?? sha256(await readFile(path))]
  })
  const messages = file.messages.map(plainMessage)
  const data = file.data as ReadResult['data']
  const record: PackRecord = {guide, own, messages, data, files, told: await Promise.all(told), ...memory}
  return Buffer.from(JSON.stringify(record))
}
