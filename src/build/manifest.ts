/** What a build read and wrote, for scripts: written last, so that a folder with a true manifest is a whole build. */
import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {VFile} from 'vfile'
import type {ManifestMessage} from './describe-message.ts'

export interface ManifestFile {
  name: string
  bytes: number
  sha256: string
  /** `null` for what has no pages. */
  pages: number | null
  /** Sheets of paper, printed as the PDF asks for; `null` for what has no pages. */
  sheets: number | null
}

/** A file that was read; the guide, its pictures, templates of the user’s own. */
export interface ManifestRead {
  name: string
  bytes: number
  sha256: string
}

export interface Manifest {
  tool: string
  browser: string | null
  guide: {identifier: string; title: string; questions: number}
  read: Array<ManifestRead>
  files: Array<ManifestFile>
  messages: Array<ManifestMessage>
}

export function describeFile(file: VFile, pages: number | null = null, sheets: number | null = null): ManifestFile {
  const bytes = typeof file.value === 'string' ? Buffer.from(file.value, 'utf8') : (file.value as Uint8Array)
  return {name: file.basename ?? '', bytes: bytes.length, sha256: sha256(bytes), pages, sheets}
}

/** Its name in every pack. */
export const manifestName = 'manifest.json'

export function manifestFile(manifest: Manifest): VFile {
  return new VFile({path: manifestName, value: `${JSON.stringify(manifest, null, 2)}\n`})
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The name and version of this package. */
export async function toolVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const {name, version} = JSON.parse(text) as {name: string; version: string}
  return `${name} ${version}`
}
