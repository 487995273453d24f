/**
 * The route of filled cards, from their files to debriefs.
 *
 * find → read → sort into candidates → for each: view → render → print → finish → write, staged; and all of them as JSON and CSV
 */
import type {VFile} from 'vfile'
import {PdfReader} from '../../collect/pdf/pdf-reader.ts'
import {type Candidate, type ReadCard, sortCards} from '../../collect/sort-cards.ts'
import type {ResolvedOptions} from '../../options.ts'
import {PrintError} from '../../print/print-error.ts'
import {Printer} from '../../print/printer.ts'
import {isPrintable} from '../is-printable.ts'
import {loadLook} from '../load-look.ts'
import type {BuildHooks} from '../types.ts'
import {readCards} from './read-cards.ts'
import {type CardFile, findCardFiles} from './read-files.ts'
import {loadWeights} from './weights.ts'
import {writeDebriefs} from './write-debriefs.ts'

export interface CollectOptions {
  /** PDFs, CSVs and folders of them. */
  inputs: ReadonlyArray<string>
  /** A YAML file. */
  weights: string | null
  /** Only cards of the kit of this identifier. */
  kit: string | null
}

export interface CollectResult {
  /** Every file that was looked at, with its messages. */
  files: Array<VFile>
  candidates: Array<Candidate>
  paths: Array<string>
  /** By path. */
  pages: Map<string, number>
  /** Why there are no PDFs, where that is for want of a browser. */
  printError: PrintError | null
}

/**
 * Reads cards and writes `<out>/<guide>-debrief/`: a debrief for each candidate, `cards.json` and `cards.csv`.
 *
 * What is wrong with a card is a message of its file, and keeps that card out. Throws an `OptionError`, `IoError`,
 * `PrintError` or `TemplateError`; files of earlier runs are then as they were.
 */
export async function collect(
  {inputs, weights, kit}: CollectOptions,
  options: ResolvedOptions,
  hooks: BuildHooks = {},
): Promise<CollectResult> {
  const templates = await loadLook(options)
  const given = weights === null ? null : await loadWeights(weights)
  const cardFiles = await findCardFiles(inputs)
  const candidates = sortCards(await readAll(cardFiles, kit, hooks))
  const files = [...(given ? [given.file] : []), ...cardFiles.map(({file}) => file)]
  const result: CollectResult = {files, candidates, paths: [], pages: new Map(), printError: null}
  const stopped = given !== null && !isPrintable(given.file, false)
  if (candidates.length === 0 || stopped || (options.strict && !files.every((file) => isPrintable(file, true))))
    return result
  const printer = options.formats.includes('pdf') ? new Printer({browser: options.browser, signal: hooks.signal}) : null
  try {
    const ready = await usable(printer, result)
    await writeDebriefs(result, {options, hooks, templates, printer: ready, cardFiles, weights: given})
    return result
  } finally {
    await printer?.close()
  }
}

async function readAll(
  cardFiles: ReadonlyArray<CardFile>,
  kit: string | null,
  {onProgress, signal}: BuildHooks,
): Promise<Array<ReadCard>> {
  const reader = new PdfReader()
  const read: Array<ReadCard> = []
  try {
    for (const cardFile of cardFiles) {
      signal?.throwIfAborted()
      onProgress?.(`Reading ${cardFile.file.path}`)
      read.push(...(await readCards(cardFile, reader)))
    }
    return read.filter(({card}) => kit === null || card.kit.kit.toLowerCase() === kit.toLowerCase())
  } finally {
    await reader.close()
  }
}

/** The printer if there is a browser for it; without one, all but PDFs is still written, and the reason kept. */
async function usable(printer: Printer | null, result: CollectResult): Promise<Printer | null> {
  try {
    await printer?.version()
    return printer
  } catch (error) {
    if (!(error instanceof PrintError)) throw error
    result.printError = error
    return null
  }
}
