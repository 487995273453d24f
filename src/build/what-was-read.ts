/** The files that a pack was made from, for its manifest: names as the guide or the templates know them, never paths. */
import type {VFile} from 'vfile'
import type {Templates} from '../render/templates.ts'
import type {GuideImages} from './images.ts'
import {type ManifestRead, sha256} from './manifest.ts'

/** The guide first, then its pictures, then the templates that took the place of ours. */
export function describeRead(file: VFile, images: GuideImages, templates: Templates): Array<ManifestRead> {
  return [
    describe(file.path === 'stdin.md' ? '-' : (file.basename ?? ''), String(file)),
    ...images.files.map(({name, bytes}) => describe(name, bytes)),
    ...templates.overrides.map(({name, source}) => describe(name, source)),
  ]
}

function describe(name: string, content: string | Uint8Array): ManifestRead {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return {name, bytes: bytes.length, sha256: sha256(bytes)}
}
