/** The thread in which strangers’ PDFs are read, one after the other: what they do to the thread, they do to nothing else. */
import {parentPort} from 'node:worker_threads'
import {type RawPdf, Refusal} from './raw-pdf.ts'
import {readWidgets} from './read-widgets.ts'

export type Answer = {pdf: RawPdf} | {refused: string}

parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage(await answer(bytes)))

async function answer(bytes: Uint8Array): Promise<Answer> {
  try {
    return {pdf: await readWidgets(bytes)}
  } catch (error) {
    if (error instanceof Refusal) return {refused: error.message}
    return {refused: 'is no PDF that can be read, or is damaged'}
  }
}
