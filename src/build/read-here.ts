/** Parses and lints a guide in this thread. Nothing else of a build uses the parser, so only who reads loads it. */
import type {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {lintGuide} from '../lint/lint-guide.ts'
import type {ResolvedOptions} from '../options.ts'
import {type ParseOptions, parseGuide} from '../parse/parse-guide.ts'

export type ReadOptions = Pick<ResolvedOptions, 'rules' | 'checkFor' | 'dialect'>

/** Messages go to the file; see `parseGuide` for what else it can be told. */
export function readHere(file: VFile, options: ReadOptions, more: Omit<ParseOptions, 'dialect'> = {}): Guide {
  const guide = parseGuide(file, {...more, dialect: options.dialect})
  lintGuide(guide, file, {rules: options.rules, documents: options.checkFor})
  return guide
}
