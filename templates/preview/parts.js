// Parts of a document, each a PDF of a few pages, read by pdf.js when one of its pages is to be drawn.
import {GlobalWorkerOptions, getDocument, PDFWorker} from './pdf.mjs'

GlobalWorkerOptions.workerSrc = new URL('pdf.worker.mjs', import.meta.url).href
const worker = new PDFWorker()
/** Parts that stay open: those on either side of what is seen, in each of the documents. */
const mostOpen = 24

export class Parts {
  #open = new Map()

  /** Throws when there is no such part any more. */
  open(id) {
    const part = this.#open.get(id) ?? this.#load(id)
    // What is used again is the last to go.
    this.#open.delete(id)
    this.#open.set(id, part)
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= mostOpen) break
      this.#close(oldest)
    }
    return part
  }

  /** Closes what is not among these. */
  keep(ids) {
    for (const id of this.#open.keys()) if (!ids.has(id)) this.#close(id)
  }

  #load(id) {
    const part = readPart(id)
    part.catch(() => this.#open.delete(id))
    return part
  }

  #close(id) {
    const part = this.#open.get(id)
    this.#open.delete(id)
    part?.then(({loadingTask}) => loadingTask.destroy()).catch(() => {})
  }
}

async function readPart(id) {
  const response = await fetch(`part.pdf?id=${encodeURIComponent(id)}`)
  if (!response.ok) throw new Error('There is a newer part.')
  const data = new Uint8Array(await response.arrayBuffer())
  // Letters as outlines: a browser sets small type with its own fonts where there is a pixel, not where it belongs.
  return getDocument({data, worker, isEvalSupported: false, enableXfa: false, disableFontFace: true}).promise
}
