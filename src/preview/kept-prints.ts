/** What was printed lately, kept in memory: most of a guide is the same after a save as it was before. */
import type {PrintCache} from '../print/print-cache.ts'

/** In bytes; the pages of a hundred-page booklet take about one million. */
const most = 48 * 2 ** 20

export function keepPrints(): PrintCache {
  const kept = new Map<string, Buffer>()
  let size = 0
  const forget = (name: string): void => {
    size -= kept.get(name)?.length ?? 0
    kept.delete(name)
  }
  return {
    async read(name) {
      const bytes = kept.get(name) ?? null
      // What is used again is the last to go.
      if (bytes) {
        kept.delete(name)
        kept.set(name, bytes)
      }
      return bytes
    },
    async write(name, bytes) {
      forget(name)
      kept.set(name, Buffer.from(bytes))
      size += bytes.length
      for (const oldest of kept.keys()) {
        if (size <= most) break
        forget(oldest)
      }
    },
    async prune() {},
  }
}
