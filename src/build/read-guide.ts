/** One guide from its file: parsed, linted, and cut down to the questions that were asked for. */
import type {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {lintGuide} from '../lint/lint-guide.ts'
import {OptionError, type ResolvedOptions} from '../options.ts'
import {parseGuide} from '../parse/parse-guide.ts'
import {selectQuestions} from '../select/select-questions.ts'

/**
 * Messages go to the file. `folders` are the names that other guides of this build have; the guide’s own is added.
 * Throws an `OptionError` when a selection names what is not in the guide.
 */
export function readGuide(
  file: VFile,
  options: Pick<ResolvedOptions, 'selection' | 'rules' | 'checkFor' | 'dialect'>,
  folders: Set<string>,
): Guide {
  const whole = parseGuide(file, {dialect: options.dialect})
  lintGuide(whole, file, {rules: options.rules, documents: options.checkFor})
  const {guide, unknown} = selectQuestions(whole, options.selection)
  if (unknown.length > 0) {
    throw new OptionError(`Nothing in ${file.path} is called ${unknown.map((item) => `\`${item}\``).join(', ')}.`)
  }
  const named = {...guide, identifier: freeName(guide.identifier, folders)}
  folders.add(named.identifier.toLowerCase())
  return named
}

/** Two guides of one name would write into one folder; systems that do not tell case apart are thought of. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}-${count}`
  return name
}
