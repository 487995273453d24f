/**
 * studypack as a library. Everything else in this package may change without notice.
 *
 * ```js
 * import {build} from 'studypack'
 *
 * const {guides, printError} = await build({guides: ['guide.md'], out: 'out', documents: ['booklet']})
 * for (const {file, paths} of guides) console.log(file.messages.map(String), paths)
 * ```
 *
 * What is wrong in a guide is never thrown: it is a `VFileMessage` of the guide’s file, with line and column (counted from
 * 1), a `ruleId`, and `fatal` as `true` (error), `false` (warning) or `undefined` (a remark).
 */

// Guides → packs on disk. In: names of files, and options as the command line has them; sizes are text with their unit
// (`148x210mm`), times are minutes. Out: for each guide its tree, its messages and the paths written. Throws an
// `OptionError`, `IoError`, `PrintError` or `TemplateError`; files of earlier builds are then as they were.

export type {ManifestMessage} from './build/describe-message.ts'
export type {Manifest, ManifestFile, ManifestRead} from './build/manifest.ts'
export type {BuildHooks, BuildResult, BuiltGuide} from './build/types.ts'
export {build} from './build.ts'
export type {Options} from './options.ts'

// The steps of it that need neither disk nor browser.
//
// `parseGuide(file)`: a `VFile` with text → the tree, plain JSON; messages go to the file.
// `lintGuide(guide, file)`: adds messages about the tree to the file; every rule does what its file says.
// `selectQuestions(guide, selection)`: → a smaller tree, and what was asked for and is not there. Numbers, identifiers
// and positions stay those of the whole guide.
// `exporters[name](guide)`: → text.

export {type ExportName, exporters} from './export/exporters.ts'
export {lintGuide} from './lint/lint-guide.ts'
export {parseGuide} from './parse/parse-guide.ts'
// `unified().use(remarkParse).use(remarkGuide)`: mdast in, the tree out; messages go to the file.
export {default as remarkGuide} from './parse/remark-guide.ts'
export {type Selected, type Selection, selectQuestions} from './select/select-questions.ts'

// What `build` throws. Each has a message for people; a `PrintError` has a `code` and `remedies` too, an `IoError` the
// path, a `TemplateError` the path and, where it is known, the line and column.

export {IoError} from './build/io-error.ts'
export {OptionError} from './options.ts'
export {PrintError, type PrintErrorCode} from './print/print-error.ts'
export {TemplateError} from './render/template-error.ts'

// The tree: unist nodes, mdast inside.

export type * from './guide/types.ts'
