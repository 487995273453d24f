/**
 * Reads the pictures of a guide, so that pages need not ask for any.
 *
 * Only files inside the guide’s own folder, after following links, and what the user allows of the network; only formats that
 * show as pictures, known by their first bytes; only up to a size. What is refused is reported at its place, and its description is printed instead.
 */
import {open, realpath} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'
import {isInside} from './paths.ts'
import {type RemotePictures, remoteAddress, remotePictures} from './remote/remote-pictures.ts'

const types: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}
const largestFile = 10 * 1024 * 1024
const mostPixels = 50_000_000

interface Picture {
  mime: string
  bytes: Uint8Array
}

export interface GuideImages {
  /** What the guide calls each picture → its bytes as a `data:` address. */
  data: Record<string, string>
  /** `name` is a path as the guide has it, or an address of the network. */
  files: Array<{name: string; bytes: Uint8Array; remote: boolean}>
  /** How many could not be read. */
  refused: number
}

/** What cannot be read is left out, with a warning at its place. Rejects only with the reason of an aborted signal. */
export async function readImages(
  guide: Guide,
  file: VFile,
  remote: RemotePictures = remotePictures([]),
): Promise<GuideImages> {
  const images: GuideImages = {data: Object.create(null), files: [], refused: 0}
  for (const [url, node] of imagesOf(guide)) {
    try {
      const {mime, bytes} = await readImage(url, file, remote)
      images.data[url] = `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`
      const address = remoteAddress(url)
      images.files.push({name: address?.href ?? decodePath(url), bytes, remote: address !== null})
    } catch (error) {
      remote.signal?.throwIfAborted()
      images.refused++
      report(file, {
        severity: 'warning',
        ruleId: 'image',
        reason: `Unexpected picture \`${url.slice(0, 80)}\`, expected a picture file in the guide’s folder: ${words(error)}`,
        place: node.position,
        note: 'Its description is printed in its place.',
      })
    }
  }
  return images
}

type Placed = {position?: Guide['position']}

function imagesOf(guide: Guide): Map<string, Placed> {
  const found = new Map<string, Placed>()
  const add = (url: string, node: Placed): void => {
    if (!found.has(url)) found.set(url, node)
  }
  const references = new Set<string>()
  visit(guide, (node) => {
    if (node.type === 'image') add(node.url, node)
    if (node.type === 'imageReference') references.add(node.identifier)
    if (node.type === 'html') for (const url of sourcesIn(node.value)) add(url, node)
  })
  visit(guide, 'definition', (node) => {
    if (references.has(node.identifier)) add(node.url, node)
  })
  return found
}

function sourcesIn(html: string): Array<string> {
  return Array.from(html.matchAll(/<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi), (match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').trim(),
  )
}

async function readImage(url: string, file: VFile, remote: RemotePictures): Promise<Picture> {
  const address = remoteAddress(url)
  if (address) return pictureOf(await remote.fetch(address))
  if (/^[a-z][a-z\d+.-]*:/i.test(url) || url.startsWith('//')) throw new Error('it is not in that folder')
  if (file.path === 'stdin.md') throw new Error('a guide from standard input has no folder')
  const root = await realpath(dirname(file.path))
  const path = await realpath(join(root, decodePath(url))).catch(() => {
    throw new Error('there is no such file')
  })
  if (!isInside(root, path)) throw new Error('it is outside that folder')
  return readPicture(path)
}

/** A picture by its first bytes, up to a size. Throws an error that says what is wrong with it. */
export async function readPicture(path: string): Promise<Picture> {
  return pictureOf(await readBounded(path))
}

async function pictureOf(bytes: Uint8Array): Promise<Picture> {
  const {imageSize} = await import('image-size')
  const {type, width, height} = imageSize(bytes)
  const mime = types[type ?? '']
  if (!mime) throw new Error(`${type ?? 'its kind'} is not shown`)
  if (width * height > mostPixels) throw new Error(`${width} × ${height} pixels are too many`)
  return {mime, bytes}
}

async function readBounded(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const info = await handle.stat()
    if (!info.isFile()) throw new Error('it is not a file')
    if (info.size > largestFile) throw new Error(`it is larger than ${largestFile / 1024 / 1024} MiB`)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function decodePath(url: string): string {
  const path = url.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
