/** Says when one of some files or folders has changed, however an editor saves: in place, or by renaming a new file. */
import {statSync} from 'node:fs'
import {watch} from 'chokidar'

/** Saves that come within this many milliseconds are one. */
const settleMs = 15
/** A file with nothing in it is most often one that is being written: so long it may take. */
const emptyMs = 120

export interface Watch {
  /** More to look at; what is looked at already is not twice. */
  add(paths: ReadonlyArray<string>): void
  close(): Promise<void>
}

export function watchFiles(paths: ReadonlyArray<string>, changed: (paths: ReadonlyArray<string>) => void): Watch {
  let timer: NodeJS.Timeout | undefined
  const changes = new Set<string>()
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: true,
    ignored: /(?:^|[\\/])(?:node_modules|\.git)$/,
  })
  const tell = (waited = false): void => {
    const all = [...changes]
    if (!waited && all.some(isEmpty)) {
      timer = setTimeout(tell, emptyMs, true)
      return
    }
    changes.clear()
    changed(all)
  }
  watcher.on('all', (_, path) => {
    changes.add(path)
    clearTimeout(timer)
    timer = setTimeout(tell, settleMs)
  })
  // A folder that cannot be looked into is no reason to end; what can be seen is seen.
  watcher.on('error', () => {})
  const seen = new Set(paths)
  return {
    add(more) {
      const fresh = more.filter((path) => !seen.has(path))
      for (const path of fresh) seen.add(path)
      if (fresh.length > 0) watcher.add(fresh)
    },
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}

function isEmpty(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.size === 0
}
