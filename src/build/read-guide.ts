/** One guide from its file: parsed, linted, and cut down to the questions that were asked for. */
import type {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {OptionError, type ResolvedOptions} from '../options.ts'
import {selectQuestions} from '../select/select-questions.ts'
import {readBounded} from './read-bounded.ts'
import type {ReadingThread} from './reading-thread.ts'

/**
 * Texts up to this length, in characters, are read in this thread: the worst of them takes three seconds, and a thread of
 * its own would cost every small guide a tenth of what all the rest does.
 */
const shortText = 8_192

/**
 * Messages go to the file. `folders` are the names that other guides of this build have; the guide’s own is added.
 * `thread` is one that is kept for many readings. Throws an `OptionError` when a selection names what is not in the guide.
 */
export async function readGuide(
  file: VFile,
  options: Pick<ResolvedOptions, 'selection' | 'rules' | 'checkFor' | 'dialect'>,
  folders: Set<string>,
  signal?: AbortSignal,
  thread?: ReadingThread,
): Promise<Guide> {
  const whole = await read(file, options, signal, thread)
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
  thread?: ReadingThread,
): Promise<Guide | null> {
  const options = {rules, checkFor, dialect}
  if (thread || String(file).length > shortText) return readBounded(file, options, signal, {}, thread)
  const {readHere} = await import('./read-here.ts')
  return readHere(file, options)
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
