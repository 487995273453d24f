/**
 * The route of a guide, from its file to the pack.
 *
 * read → parse → lint → select → for each document: view → render → print → finish → write, staged
 */
import type {VFile} from 'vfile'
import {documentDate} from './build/document-date.ts'
import {buildBooklet} from './build/documents/booklet.ts'
import type {BuiltDocument, DocumentContext} from './build/documents/context.ts'
import {buildFlashcards} from './build/documents/flashcards.ts'
import {buildScorecards} from './build/documents/scorecards.ts'
import {readImages} from './build/images.ts'
import {describeFile, describeMessage, type ManifestFile, manifestFile, sha256, toolVersion} from './build/manifest.ts'
import {reportMissing} from './build/missing-characters.ts'
import {readGuides} from './build/read-guides.ts'
import {openStage, type Stage} from './build/stage.ts'
import {severityOf} from './guide/report.ts'
import type {Guide} from './guide/types.ts'
import {questionsOf} from './guide/walk.ts'
import {lintGuide} from './lint/lint-guide.ts'
import {OptionError, type Options, type ResolvedOptions, resolveOptions} from './options.ts'
import {parseGuide} from './parse/parse-guide.ts'
import {PrintError} from './print/print-error.ts'
import {Printer} from './print/printer.ts'
import type {DocumentName} from './render/fonts/families.ts'
import {loadTemplates, type Templates} from './render/templates.ts'
import {selectQuestions} from './select/select-questions.ts'
import {bookletGeometry} from './view/booklet/geometry.ts'
import {createToHtml} from './view/html/to-html.ts'
import {scorecardsPage} from './view/scorecards/geometry.ts'

export interface BuildHooks {
  /** Told what is being done, in words, as it begins. */
  onProgress?: ((step: string) => void) | undefined
  /** Ends the build at once; nothing is left behind. */
  signal?: AbortSignal | undefined
  stdin?: AsyncIterable<Uint8Array> | null | undefined
}

export interface BuiltGuide {
  /** The guide’s file, with all messages. */
  file: VFile
  guide: Guide
  /** Paths of what was written, the manifest last; empty when the guide had errors. */
  paths: Array<string>
  files: Array<ManifestFile>
}

export interface BuildResult {
  guides: Array<BuiltGuide>
  /** Why there are no PDFs, where that is for want of a browser. */
  printError: PrintError | null
}

/** Builds packs. Throws `OptionError`, `IoError`, `PrintError` or `TemplateError`; what is wrong in a guide is a message. */
export async function build(options: Options = {}, hooks: BuildHooks = {}): Promise<BuildResult> {
  const resolved = resolveOptions(options)
  checkPapers(resolved)
  const templates = loadTemplates(resolved.templates)
  const printer = resolved.formats.includes('pdf')
    ? new Printer({browser: resolved.browser, signal: hooks.signal})
    : null
  printer?.warmUp()
  try {
    const files = await readGuides(resolved.guides, hooks.stdin ?? null)
    const result: BuildResult = {guides: [], printError: null}
    const folders = new Set<string>()
    for (const file of files) {
      const guide = readGuide(file, resolved, folders)
      const built: BuiltGuide = {file, guide, paths: [], files: []}
      result.guides.push(built)
      if (!isPrintable(file, resolved)) continue
      const usable = await browserOf(printer, result)
      await buildGuide(built, resolved, templates, usable, hooks)
    }
    return result
  } finally {
    await printer?.close()
  }
}

/** Reads and lints one guide, and takes the chosen questions. */
export function readGuide(file: VFile, options: Pick<ResolvedOptions, 'selection'>, folders: Set<string>): Guide {
  const whole = parseGuide(file)
  lintGuide(whole, file)
  const {guide, unknown} = selectQuestions(whole, options.selection)
  if (unknown.length > 0) {
    throw new OptionError(`Nothing in ${file.path} is called ${unknown.map((item) => `\`${item}\``).join(', ')}.`)
  }
  const named = {...guide, identifier: freeName(guide.identifier, folders)}
  folders.add(named.identifier.toLowerCase())
  return named
}

async function buildGuide(
  built: BuiltGuide,
  options: ResolvedOptions,
  templates: Templates,
  printer: Printer | null,
  hooks: BuildHooks,
): Promise<void> {
  const {guide, file} = built
  const stage = await openStage(options.out, guide.identifier)
  try {
    const context = await contextOf(built, options, templates, printer)
    const documents = await buildDocuments(context, hooks)
    reportMissing(documents.values(), file)
    if (!isPrintable(file, options)) return
    hooks.onProgress?.(`Writing ${guide.title}`)
    built.files = await writeDocuments(documents, options, stage)
    await stage.write(
      manifestFile({
        tool: await toolVersion(),
        browser: printer ? await printer.version() : null,
        guide: {
          identifier: guide.identifier,
          title: guide.title,
          file: file.basename ?? null,
          sha256: sha256(String(file)),
          questions: questionsOf(guide).length,
        },
        files: built.files,
        messages: file.messages.map(describeMessage),
      }),
    )
    hooks.signal?.throwIfAborted()
    built.paths = await stage.commit()
  } finally {
    await stage.discard()
  }
}

async function contextOf(
  {guide, file}: BuiltGuide,
  options: ResolvedOptions,
  templates: Templates,
  printer: Printer | null,
): Promise<DocumentContext> {
  const images = await readImages(guide, file)
  return {
    guide,
    file,
    options,
    templates,
    printer,
    toHtml: createToHtml(guide, images),
    about: {
      author: guide.author,
      subject: guide.description ?? guide.subtitle,
      keywords: guide.keywords,
      lang: guide.lang,
      date: documentDate(guide, file),
      creator: await toolVersion(),
    },
    version: sha256(String(file)).slice(0, 4),
  }
}

/** Scorecards beside the booklet; flashcards after it, because their backs name its pages. */
async function buildDocuments(
  context: DocumentContext,
  {onProgress}: BuildHooks,
): Promise<Map<DocumentName, BuiltDocument>> {
  const {options, guide} = context
  const wanted = (name: DocumentName): boolean => options.documents.includes(name)
  const built = new Map<DocumentName, BuiltDocument>()
  const booklet = async (): Promise<void> => {
    const geometry = bookletGeometry(options.bookletPaper)
    let folios: Record<string, string> = {}
    if (wanted('booklet') && geometry) {
      onProgress?.(`${guide.title}: booklet`)
      const document = await buildBooklet(context, geometry)
      folios = document.folios
      built.set('booklet', document)
    }
    if (wanted('flashcards')) {
      onProgress?.(`${guide.title}: flashcards`)
      built.set('flashcards', await buildFlashcards(context, folios))
    }
  }
  const scorecards = async (): Promise<void> => {
    if (!wanted('scorecards')) return
    onProgress?.(`${guide.title}: scorecards`)
    built.set('scorecards', await buildScorecards(context))
  }
  await Promise.all([booklet(), scorecards()])
  return built
}

async function writeDocuments(
  documents: Map<DocumentName, BuiltDocument>,
  options: ResolvedOptions,
  stage: Stage,
): Promise<Array<ManifestFile>> {
  const files: Array<ManifestFile> = []
  for (const name of options.documents) {
    const document = documents.get(name)
    if (!document) continue
    const {html, pdf, pages} = document
    if (options.formats.includes('html')) {
      await stage.write(html)
      files.push(describeFile(html, null))
    }
    if (pdf) {
      await stage.write(pdf)
      files.push(describeFile(pdf, pages))
    }
  }
  return files
}

/** The printer if there is a browser for it; without one, HTML is still written, and the reason kept. */
async function browserOf(printer: Printer | null, result: BuildResult): Promise<Printer | null> {
  if (!printer || result.printError) return null
  try {
    await printer.version()
    return printer
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    result.printError = error
    return null
  }
}

function isPrintable(file: VFile, {strict}: Pick<ResolvedOptions, 'strict'>): boolean {
  return !file.messages.some((message) => {
    const severity = severityOf(message)
    return severity === 'error' || (strict && severity === 'warning')
  })
}

function checkPapers({documents, bookletPaper, sheetPaper}: ResolvedOptions): void {
  if (documents.includes('booklet') && !bookletGeometry(bookletPaper)) {
    throw new OptionError(`--paper ${bookletPaper.name} is too small for a booklet; it needs 105 × 148 mm or more.`)
  }
  if (documents.includes('scorecards') && !scorecardsPage(sheetPaper)) {
    throw new OptionError(
      `--paper ${sheetPaper.name} is too small for scorecards, which need 200 × 265 mm or more; ` +
        'leave them out with `--documents booklet,flashcards`.',
    )
  }
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}-${count}`
  return name
}
