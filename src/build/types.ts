/** What a build is told while it runs, and what it gives back. */
import type {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import type {PackDocument} from '../options/row.ts'
import type {PrintError} from '../print/print-error.ts'
import type {ManifestFile} from './manifest.ts'
import type {OwnGuides} from './read-guide.ts'

export interface BuildHooks {
  /** Told what is being done, in words, as it begins, and for which document. */
  onProgress?: ((step: string, document?: PackDocument) => void) | undefined
  /** Told how many guides are done, of how many, and how many pages they came to. */
  onAdvance?: ((at: {done: number; of: number; pages: number}) => void) | undefined
  /** Told how much of one piece of work within a guide is done: kits, or the parts that a long booklet is printed in. */
  onPart?: ((at: {done: number; of: number; pages: number; draft?: boolean}) => void) | undefined
  /** Told before a guide is read that is so long that memory has to be watched. */
  onLong?: (() => void) | undefined
  /** Ends the build at once; nothing is left behind. */
  signal?: AbortSignal | undefined
  /** Where a guide called `-` is read from. */
  stdin?: AsyncIterable<Uint8Array> | null | undefined
}

export interface BuiltGuide {
  /** The guide’s file, with all messages. */
  file: VFile
  guide: Guide
  /** Guides of documents with a choice of questions of their own. */
  own: OwnGuides
  /** Paths of what was written, the manifest last; empty when the guide had errors. */
  paths: Array<string>
  files: Array<ManifestFile>
}

export interface BuildResult {
  /** In the order in which they were named. */
  guides: Array<BuiltGuide>
  /** Why there are no PDFs, where that is for want of a browser. */
  printError: PrintError | null
  /** Browsers that were given up while others went on, each with the reason. */
  lost: ReadonlyArray<string>
}
