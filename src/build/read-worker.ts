/** The thread that parses and lints one guide, and can be stopped at any moment. */
import {parentPort, workerData} from 'node:worker_threads'
import {VFile} from 'vfile'
import {type ReadOptions, readHere} from './read-here.ts'
import {plainMessage, type ReadResult} from './read-result.ts'

/** What the thread is given. */
export interface ReadOrder {
  path: string
  value: string
  data: Record<string, unknown>
  options: ReadOptions
  /** One number: the offset that the parser has come to, plus 1; 0 before and after it is at work. */
  place: SharedArrayBuffer
}

const {path, value, data, options, place} = workerData as ReadOrder
const at = new Int32Array(place)
const file = new VFile({path, value, data: data as VFile['data']})
const guide = readHere(file, options, {
  onOffset(offset) {
    at[0] = offset + 1
  },
})
const result: ReadResult = {guide, messages: file.messages.map(plainMessage), data: file.data as typeof data}
parentPort?.postMessage(result)
