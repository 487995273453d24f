/** The thread that parses and lints guides, and can be stopped at any moment. */
import {parentPort, workerData} from 'node:worker_threads'
import {VFile} from 'vfile'
import {readHere} from './read-here.ts'
import {plainMessage, type ReadResult} from './read-result.ts'
import type {ReadOrder, ThreadData} from './reading-thread.ts'

const {first, kept} = workerData as ThreadData
read(first)
if (kept) parentPort?.on('message', read)

function read({path, value, data, options, place}: ReadOrder): void {
  const at = new Int32Array(place)
  const file = new VFile({path, value, data: data as VFile['data']})
  const guide = readHere(file, options, {
    onOffset(offset) {
      at[0] = offset + 1
    },
  })
  const result: ReadResult = {guide, messages: file.messages.map(plainMessage), data: file.data as typeof data}
  parentPort?.postMessage(result)
}
