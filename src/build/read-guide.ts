/** One guide from its file: parsed, linted, and cut down to the questions that were asked for. */
import {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import type {PackDocument} from '../options/row.ts'
import {OptionError, type ResolvedOptions} from '../options.ts'
import {type Selection, selectQuestions} from '../select/select-questions.ts'
import {isReserved} from './paths.ts'
import {readBounded} from './read-bounded.ts'
import type {ReadOptions as HowToRead} from './read-here.ts'
import type {ReadingThread} from './reading-thread.ts'
import {runWatched} from './run-watched.ts'

/** Guides by document. */
export type OwnGuides = Partial<Record<PackDocument, Guide>>

/**
 * Texts up to this length, in characters, are first tried in this thread: a thread of its own costs a small guide more than
 * all the rest of a check does. Signals and deadlines wait so long, ms, before the guide goes to a thread after all.
 */
const shortText = 131_072
const patienceMs = 3_000

type ReadOptions = Pick<ResolvedOptions, 'selection' | 'ownSelections' | 'rules' | 'checkFor' | 'dialect'>

/**
 * Messages go to the file. `folders` are the names that other guides of this build have; the guide’s own is added.
 * Throws an `OptionError` when a selection names what is not in the guide.
 */
export async function readGuide(
  file: VFile,
  options: ReadOptions,
  folders: Set<string>,
  signal?: AbortSignal,
): Promise<Guide> {
  return (await readForDocuments(file, options, folders, signal)).guide
}

/** The same, and besides the guides of documents that have questions of their own choice. `thread` is kept for more readings. */
export async function readForDocuments(
  file: VFile,
  options: ReadOptions,
  folders: Set<string>,
  signal?: AbortSignal,
  thread?: ReadingThread,
): Promise<{guide: Guide; own: OwnGuides}> {
  const whole = await read(file, options, signal, thread)
  if (!whole) return {guide: unread(file), own: {}}
  const identifier = freeName(whole.identifier, folders)
  const select = (selection: Selection): Guide => {
    const {guide, unknown} = selectQuestions(whole, selection)
    if (unknown.length === 0) return {...guide, identifier}
    throw new OptionError(`Nothing in ${file.path} is called ${unknown.map((item) => `\`${item}\``).join(', ')}.`)
  }
  const guide = select(options.selection)
  const own = Object.entries(options.ownSelections).map(([document, selection]) => [document, select(selection)])
  folders.add(identifier.toLowerCase())
  return {guide, own: Object.fromEntries(own)}
}

async function read(
  file: VFile,
  {rules, checkFor, dialect}: Pick<ResolvedOptions, 'rules' | 'checkFor' | 'dialect'>,
  signal?: AbortSignal,
  thread?: ReadingThread,
): Promise<Guide | null> {
  const options = {rules, checkFor, dialect}
  if (!thread && String(file).length <= shortText) {
    const guide = await readInTime(file, options)
    if (guide) return guide
  }
  return readBounded(file, options, signal, {}, thread)
}

/** The guide, if it is read in a moment and on the stack that there is; else the file is as it was. */
async function readInTime(file: VFile, options: HowToRead): Promise<Guide | null> {
  const {readHere} = await import('./read-here.ts')
  const copy = new VFile({path: file.path, value: String(file), data: {...file.data}})
  try {
    const guide = runWatched(() => readHere(copy, options, {strictStack: true}), patienceMs)
    if (guide) file.messages.push(...copy.messages)
    if (guide) Object.assign(file.data, copy.data)
    return guide
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What stands for a guide that could not be read; an error of its file says why. */
function unread(file: VFile): Guide {
  return {
    type: 'guide',
    identifier: 'guide',
    title: file.stem ?? 'Guide',
    subtitle: null,
    author: null,
    date: null,
    lang: 'en',
    description: null,
    keywords: [],
    children: [],
  }
}

/** Two guides of one name would write into one folder; systems that do not tell case apart are thought of. */
function freeName(identifier: string, taken: ReadonlySet<string>): string {
  const wanted = isReserved(identifier) ? `${identifier}-guide` : identifier
  let name = wanted
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}-${count}`
  return name
}
