/** Puts documents aside as soon as each is made: of thousands of questions, one is all that should be in memory. */
import type {PackDocument} from '../options/row.ts'
import type {ResolvedOptions} from '../options.ts'
import type {BuiltDocument} from './documents/context.ts'
import {describeFile, type ManifestFile} from './manifest.ts'
import {paperSheets} from './paper-sheets.ts'
import {settleAll} from './settle-all.ts'
import type {Stage} from './stage.ts'

export interface WrittenDocument {
  files: Array<ManifestFile>
  /** Whether it was printed. */
  printed: boolean
  /** Code points that none of our fonts has. */
  missing: Array<number>
}

/** Writes the files of a document that are asked for to the stage, and says what they are. */
export async function writeDocument(
  name: PackDocument,
  {html, screen, pdf, pages, sheets, missing}: BuiltDocument,
  options: ResolvedOptions,
  stage: Stage,
): Promise<WrittenDocument> {
  const rows: Array<Parameters<typeof describeFile>> = []
  if (options.formatsOf[name].includes('html')) for (const file of screen ? [html, screen] : [html]) rows.push([file])
  if (pdf) rows.push([pdf, pages, pages === null ? null : paperSheets(name, pages, options)])
  if (sheets) rows.push([sheets.pdf, sheets.pages])
  // Each waits for the disk by itself.
  const writing = rows.map(([file]) => stage.write(file))
  const files = rows.map((row) => describeFile(...row))
  await settleAll(writing)
  return {files, printed: pdf !== null, missing}
}
