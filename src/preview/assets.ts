/** The files of the page: ours, and pdf.js, which draws pages. All are read once, before anybody asks. */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {OptionError} from '../options.ts'
import type {Answer} from './server.ts'

const require = createRequire(import.meta.url)
const own = new URL('../../templates/preview/', import.meta.url)

/** By address. Throws an `OptionError` where pdf.js is not installed: it is one of the optional packages. */
export async function loadAssets(): Promise<Record<string, Answer>> {
  const script = async (path: string | URL): Promise<Answer> => ({type: 'text/javascript', body: await readFile(path)})
  const names = ['page.js', 'viewer.js', 'pages.js', 'parts.js', 'count.js']
  const ours = await Promise.all(names.map(async (name) => [name, await script(new URL(name, own))] as const))
  return {
    ...Object.fromEntries(ours),
    'pdf.mjs': await script(pdfJs('pdf')),
    'pdf.worker.mjs': await script(pdfJs('pdf.worker')),
  }
}

function pdfJs(name: string): string {
  try {
    return require.resolve(`pdfjs-dist/build/${name}.min.mjs`)
  } catch {
    throw new OptionError('preview draws pages with pdf.js, which is not installed: `npm install pdfjs-dist`.')
  }
}
