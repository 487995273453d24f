/** The files of the page: ours, and pdf.js, which draws pages. All are read once, before anybody asks. */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {Answer} from './server.ts'

const require = createRequire(import.meta.url)
const own = new URL('../../templates/preview/', import.meta.url)

/** By address. Throws where pdf.js is not installed. */
export async function loadAssets(): Promise<Record<string, Answer>> {
  const script = async (path: string | URL): Promise<Answer> => ({type: 'text/javascript', body: await readFile(path)})
  const names = ['page.js', 'viewer.js', 'pages.js', 'count.js']
  const ours = await Promise.all(names.map(async (name) => [name, await script(new URL(name, own))] as const))
  return {
    ...Object.fromEntries(ours),
    'pdf.mjs': await script(require.resolve('pdfjs-dist/build/pdf.min.mjs')),
    'pdf.worker.mjs': await script(require.resolve('pdfjs-dist/build/pdf.worker.min.mjs')),
  }
}
