/** One guide from its file: parsed, linted, and cut down to the questions that were asked for. */
import {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {OptionError, type ResolvedOptions} from '../options.ts'
import {selectQuestions} from '../select/select-questions.ts'
import {readBounded} from './read-bounded.ts'
import type {ReadOptions} from './read-here.ts'
import {runWatched} from './run-watched.ts'

/**
 * Texts up to this length, in characters, are first tried in this thread: a thread of its own costs a small guide more than
 * all the rest of a check does. Signals and deadlines wait so long, ms, before the guide goes to a thread after all.
 */
const shortText = 131_072
const patienceMs = 3_000

/**
 * Messages go to the file. `folders` are the names that other guides of this build have; the guide’s own is added.
 * Throws an `OptionError` when a selection names what is not in the guide.
 */
export async function readGuide(
  file: VFile,
  options: Pick<ResolvedOptions, 'selection' | 'rules' | 'checkFor' | 'dialect'>,
  folders: Set<string>,
  signal?: AbortSignal,
): Promise<Guide> {
  const whole = await read(file, options, signal)
  if (!whole) return unread(file)
  const {guide, unknown} = selectQuestions(whole, options.selection)
  if (unknown.length > 0) {
    throw new OptionError(`Nothing in ${file.path} is called ${unknown.map((item) => `\`${item}\``).join(', ')}.`)
  }
  const named = {...guide, identifier: freeName(guide.identifier, folders)}
  folders.add(named.identifier.toLowerCase())
  return named
}

async function read(
  file: VFile,
  {rules, checkFor, dialect}: Pick<ResolvedOptions, 'rules' | 'checkFor' | 'dialect'>,
  signal?: AbortSignal,
): Promise<Guide | null> {
  const options = {rules, checkFor, dialect}
  return (String(file).length <= shortText && (await readInTime(file, options))) || readBounded(file, options, signal)
}

/** The guide, if it is read in a moment and on the stack that there is; else the file is as it was. */
async function readInTime(file: VFile, options: ReadOptions): Promise<Guide | null> {
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

/** Names that Windows keeps for devices, whatever follows them. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** Two guides of one name would write into one folder; systems that do not tell case apart are thought of. */
function freeName(identifier: string, taken: ReadonlySet<string>): string {
  const wanted = reserved.test(identifier) ? `${identifier}-guide` : identifier
  let name = wanted
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}-${count}`
  return name
}
