/** Kits and guides → the table that marks from paper cards are typed into. */
import {writeFile} from 'node:fs/promises'
import {extname} from 'node:path'
import type {VFile} from 'vfile'
import {templateCsv} from '../../collect/csv/cards-to-csv.ts'
import {PdfReader} from '../../collect/pdf/pdf-reader.ts'
import type {KitDescription} from '../../guide/kit.ts'
import {OptionError, type ResolvedOptions} from '../../options.ts'
import {IoError, systemReason} from '../io-error.ts'
import type {BuildHooks} from '../types.ts'
import {kitOfGuide} from './kit-of-guide.ts'
import {readKit} from './read-cards.ts'
import {findCardFiles} from './read-files.ts'

export interface TemplateOptions {
  /** Kits as PDF, folders of them, and guides. */
  inputs: ReadonlyArray<string>
  /** A path, or `-`. */
  to: string
  /** Only the kit of this identifier. */
  kit: string | null
}

export interface TemplateResult {
  files: Array<VFile>
  csv: string
  /** `null` where the table is for standard output. */
  path: string | null
}

const guides = new Set(['.md', '.markdown', '.txt'])

/** Throws an `OptionError` where there is no kit, and an `IoError`. */
export async function collectTemplate(
  {inputs, to, kit}: TemplateOptions,
  options: ResolvedOptions,
  hooks: BuildHooks = {},
): Promise<TemplateResult> {
  const files: Array<VFile> = []
  const kits: Array<KitDescription> = []
  const isGuide = (input: string): boolean => guides.has(extname(input).toLowerCase())
  for (const guide of inputs.filter(isGuide)) {
    const {file, description} = await kitOfGuide(guide, options)
    files.push(file)
    kits.push(description)
  }
  const others = inputs.filter((input) => !isGuide(input))
  const cardFiles = others.length > 0 ? await findCardFiles(others) : []
  const reader = new PdfReader()
  try {
    for (const cardFile of cardFiles) {
      hooks.signal?.throwIfAborted()
      hooks.onProgress?.(`Reading ${cardFile.file.path}`)
      const description = await readKit(cardFile, reader)
      if (description) kits.push(description)
      files.push(cardFile.file)
    }
  } finally {
    await reader.close()
  }
  const chosen = kits.filter((description) => kit === null || description.kit.toLowerCase() === kit.toLowerCase())
  if (chosen.length === 0) throw new OptionError(noKit(kit, kits))
  const csv = templateCsv(chosen)
  if (to !== '-') await save(to, csv)
  return {files, csv, path: to === '-' ? null : to}
}

function noKit(kit: string | null, kits: ReadonlyArray<KitDescription>): string {
  if (kit === null) return 'No kit is in what was named; name scorecards as PDF, or a guide.'
  const known = [...new Set(kits.map((description) => description.kit))]
  return `--kit is \`${kit}\`; what was named has ${known.length > 0 ? known.join(', ') : 'no kit'}.`
}

async function save(path: string, text: string): Promise<void> {
  try {
    // What was typed into an earlier one would be gone.
    await writeFile(path, text, {flag: 'wx'})
  } catch (error) {
    throw new IoError(`Cannot write ${path}: ${systemReason(error)}.`, path, error)
  }
}
