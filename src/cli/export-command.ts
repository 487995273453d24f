/** `studypack export`: the tree in another form. */
import {readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import type {VFile} from 'vfile'
import {createDeck} from '../build/create-deck.ts'
import {IoError, systemReason} from '../build/io-error.ts'
import {isPrintable} from '../build/is-printable.ts'
import {readLayers} from '../build/read-config.ts'
import {readGuide} from '../build/read-guide.ts'
import {readGuides} from '../build/read-guides.ts'
import {type RemotePictures, remotePictures} from '../build/remote/remote-pictures.ts'
import {resolveLayers} from '../build/resolve-layers.ts'
import {type DeckExportName, deckExporters, type ExportName, exporters} from '../export/exporters.ts'
import type {Guide} from '../guide/types.ts'
import {applySettings} from '../lint/settings.ts'
import {OptionError, type Options} from '../options.ts'
import type {Back} from '../view/flashcards/content.ts'
import {exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import {reporters} from './reporters.ts'
import {colorOn, type Terminal} from './terminal.ts'

export const exportNames: ReadonlyArray<string> = [...Object.keys(exporters), ...Object.keys(deckExporters)]

export async function runExport(
  guide: string,
  options: Options & {to: string; out: string},
  terminal: Terminal,
  interrupt: Interrupt,
): Promise<number> {
  if (!exportNames.includes(options.to)) {
    throw new OptionError(`--to is \`${options.to}\`; it can be ${exportNames.join(', ')}.`)
  }
  const layers = await readLayers({...options, guides: [guide], out: undefined})
  const resolved = await resolveLayers(layers, guide)
  const files = await readGuides(resolved.guides, interrupt.stdin())
  const file = files[0]
  if (!file || files.length > 1) throw new OptionError(`export takes one guide; ${guide} is ${files.length}.`)
  const tree = await readGuide(file, resolved, new Set(), interrupt.signal)
  if (file.messages.some(({ruleId}) => ruleId === 'reading-stopped')) {
    terminal.note(reporters.pretty([{file}], colorOn()))
    return exitCodes.guide
  }
  const content = await contentOf(options.to, tree, file, {
    out: options.out,
    back: resolved.back,
    remote: remotePictures(resolved.allowRemote, interrupt.signal),
  })
  applySettings(file, resolved.rules)
  if (file.messages.length > 0) terminal.note(reporters.pretty([{file}], colorOn()))
  if (options.out === '-') terminal.result(content)
  else await save(options.out, content)
  return isPrintable(file, resolved.strict) ? exitCodes.done : exitCodes.guide
}

async function contentOf(
  name: string,
  tree: Guide,
  file: VFile,
  {out, back, remote}: {out: string; back: Back | null; remote: RemotePictures},
): Promise<string | Uint8Array> {
  if (Object.hasOwn(exporters, name)) return exporters[name as ExportName](tree)
  const {media, write} = deckExporters[name as DeckExportName]
  const deck = await createDeck(tree, file, {pictures: media, back, remote})
  return write(deck, out === '-' ? null : await readFile(out).catch(() => null))
}

/** Whole or not at all: what was there stays until all of the new file is written. A device is written to as it is. */
async function save(path: string, content: string | Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null)
  const aside = there && !there.isFile() ? path : `${path}.${process.pid}.tmp`
  try {
    await writeFile(aside, typeof content === 'string' ? `${content}\n` : content, {
      flag: aside === path ? 'w' : 'wx',
    })
    if (aside !== path) await rename(aside, path)
  } catch (error) {
    if (aside !== path) await rm(aside, {force: true}).catch(() => {})
    throw new IoError(`Cannot write ${path}: ${systemReason(error)}.`, path, error)
  }
}
