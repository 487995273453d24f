/** One guide → its folder: everything is made first, then put aside, then moved into place. */
import {basename} from 'node:path'
import {questionsOf} from '../guide/walk.ts'
import {applySettings} from '../lint/settings.ts'
import type {ResolvedOptions} from '../options.ts'
import type {Printer} from '../print/printer.ts'
import type {Templates} from '../render/templates.ts'
import {buildDocuments} from './build-documents.ts'
import {afterPrint, readChanges} from './card-changes.ts'
import {contextFor, createContext} from './create-context.ts'
import {describeMessage} from './describe-message.ts'
import type {DocumentContext} from './documents/context.ts'
import {buildKits} from './documents/kits.ts'
import {isPrintable} from './is-printable.ts'
import {ledgerFile, ledgerName} from './ledger-file.ts'
import {describeFile, type ManifestFile, manifestFile, manifestName, sha256, toolVersion} from './manifest.ts'
import {reportMissing} from './missing-characters.ts'
import {namingQuestions} from './name-question.ts'
import type {PackMemory} from './pack-record.ts'
import {placeRefusal} from './place-refusal.ts'
import {openStage, type Stage} from './stage.ts'
import type {BuildHooks, BuiltGuide} from './types.ts'
import {describeRead} from './what-was-read.ts'
import {writeDocument} from './write-document.ts'

/**
 * Fills in `paths` and `files` of `built`; they stay empty when something made the guide unprintable on the way. Without
 * a printer only HTML is written. `onPrinted` is told when nothing is printed any more. Returns what to remember, or
 * `null` where the same guide may come out otherwise next time. Throws an `IoError`, `PrintError` or `TemplateError`, and
 * leaves nothing behind then.
 */
export async function buildGuide(
  built: BuiltGuide,
  options: ResolvedOptions,
  templates: Templates,
  printer: Printer | null,
  hooks: BuildHooks & {onPrinted?: () => void},
): Promise<PackMemory | null> {
  const {guide, file, own} = built
  const stage = await openStage(options.out, guide.identifier)
  try {
    const context = await createContext({guide, file, options, templates, printer}, own, hooks.signal)
    const cards = own.flashcards ?? guide
    const changes = options.documents.includes('flashcards')
      ? await readChanges(cards, file, options, context.about.date)
      : null
    const kits: Array<ManifestFile> = []
    const [documents, missing] = await namingQuestions(built, async () => [
      // Kits are the longer work: where there are some, they alone say how far they are.
      await buildDocuments(
        {...context, only: changes?.only ?? null, onPart: options.kits === null ? hooks.onPart : undefined},
        hooks,
        (name, document) => writeDocument(name, document, options, stage),
      ),
      await writeKits(contextFor(context, 'scorecards'), stage, kits, hooks),
    ])
    hooks.onPrinted?.()
    reportMissing([...documents.values(), {missing}], file, guide.lang)
    applySettings(file, options.rules)
    if (!isPrintable(file, options.strict)) return null
    hooks.onProgress?.(`Writing ${guide.title}`)
    const files = [...kits, ...options.documents.flatMap((name) => documents.get(name)?.files ?? [])]
    const kept: PackMemory['kept'] = []
    if (changes) {
      const ledger = ledgerFile(afterPrint(changes, cards, options, Boolean(documents.get('flashcards')?.printed)))
      await stage.write(ledger)
      kept.push([ledgerName, sha256(String(ledger))])
    }
    const manifest = manifestFile({
      tool: await toolVersion(),
      browser: printer ? await printer.version() : null,
      guide: {identifier: guide.identifier, title: guide.title, questions: questionsOf(guide).length},
      read: describeRead(file, context.images, templates),
      files,
      messages: file.messages.map(describeMessage),
    })
    await stage.write(manifest)
    hooks.signal?.throwIfAborted()
    // The ledger is a memory, no document.
    const order = [...files.map(({name}) => name), ...kept.map(([name]) => name), manifestName]
    const paths = await stage.commit(order)
    built.paths = paths.filter((path) => basename(path) !== ledgerName)
    built.files = files
    const {images} = context
    const borrows = missing.length > 0 || [...documents.values()].some((document) => document.missing.length > 0)
    if (borrows || images.refused > 0 || images.files.some(({remote}) => remote) || changes?.renamed) return null
    return {kept, pictures: images.files.map(({name, bytes}) => [name, sha256(bytes)])}
  } catch (error) {
    throw placeRefusal(error, file)
  } finally {
    await stage.discard()
  }
}

/** Kits go to the stage as they are made: there may be hundreds. */
async function writeKits(
  context: DocumentContext,
  stage: Stage,
  files: Array<ManifestFile>,
  {onProgress, onPart}: BuildHooks,
): Promise<Array<number>> {
  const {kits, documents} = context.options
  if (kits === null || !documents.includes('scorecards')) return []
  return buildKits(kits, context, {
    onProgress,
    onPart,
    async write(file, pages) {
      await stage.write(file)
      files.push(describeFile(file, pages))
    },
  })
}
