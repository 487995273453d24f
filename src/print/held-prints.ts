/** Holds back what goes into a cache until a pack is there: a build that fails, or is stopped, leaves nothing behind. */
import type {PrintCache, PrintFolder} from './print-cache.ts'

export interface HeldPrints extends PrintCache {
  /** Hands on what is held; never throws. */
  keep(): Promise<void>
  /** Takes back what had no room and was handed on early; never throws. */
  discard(): Promise<void>
}

/** So many bytes are held in memory: of thousands of questions, prints take gigabytes. */
const mostHeld = 64_000_000

export function holdPrints(cache: PrintFolder, most = mostHeld): HeldPrints {
  const held = new Map<string, Uint8Array>()
  const early = new Set<string>()
  let size = 0
  return {
    async read(name) {
      const bytes = held.get(name)
      return bytes ? Buffer.from(bytes) : cache.read(name)
    },
    async write(name, bytes) {
      if (size + bytes.length > most) {
        early.add(name)
        await cache.write(name, bytes)
        return
      }
      size += bytes.length
      held.set(name, bytes)
    },
    async keep() {
      for (const [name, bytes] of held) await cache.write(name, bytes)
      held.clear()
      early.clear()
      size = 0
    },
    async discard() {
      for (const name of early) await cache.remove(name)
      held.clear()
      early.clear()
      size = 0
    },
    prune: () => cache.prune(),
  }
}
