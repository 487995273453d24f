/** Holds back what goes into a cache until a pack is there: a build that fails, or is stopped, leaves nothing behind. */
import type {PrintCache} from './print-cache.ts'

export interface HeldPrints extends PrintCache {
  /** Hands on what is held; never throws. */
  keep(): Promise<void>
}

export function holdPrints(cache: PrintCache): HeldPrints {
  const held = new Map<string, Uint8Array>()
  return {
    async read(name) {
      const bytes = held.get(name)
      return bytes ? Buffer.from(bytes) : cache.read(name)
    },
    async write(name, bytes) {
      held.set(name, bytes)
    },
    async keep() {
      for (const [name, bytes] of held) await cache.write(name, bytes)
      held.clear()
    },
    prune: () => cache.prune(),
  }
}
