/** Parses and lints a guide in this thread. Nothing else of a build uses the parser, so only who reads loads it. */
import type {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {lintGuide} from '../lint/lint-guide.ts'
import type {ResolvedOptions} from '../options.ts'
import {parseGuide} from '../parse/parse-guide.ts'

export type ReadOptions = Pick<ResolvedOptions, 'rules' | 'checkFor' | 'dialect'>

/** Messages go to the file; `onOffset` is told where in it the parser is. */
export function readHere(file: VFile, options: ReadOptions, onOffset?: (offset: number) => void): Guide {
  const guide = parseGuide(file, {dialect: options.dialect, onOffset})
  lintGuide(guide, file, {rules: options.rules, documents: options.checkFor})
  return guide
}
