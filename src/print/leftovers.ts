/**
 * What must not outlive this process: folders of ours, and browsers. Whoever makes them removes them; but when the process
 * has to end before that is done, nothing can be waited for any more, and they are removed here.
 */
import {rmSync} from 'node:fs'

const folders = new Set<string>()
const groups = new Set<number>()
let listening = false

/** A file or folder that is ours until `forgetFolder`. */
export function rememberFolder(path: string): void {
  listen()
  folders.add(path)
}

export function forgetFolder(path: string): void {
  folders.delete(path)
}

/** A process that leads a group, ours until `forgetGroup`. */
export function rememberGroup(pid: number | undefined): void {
  listen()
  if (pid !== undefined) groups.add(pid)
}

export function forgetGroup(pid: number | undefined): void {
  if (pid !== undefined) groups.delete(pid)
}

function listen(): void {
  if (listening) return
  listening = true
  process.once('exit', removeAll)
}

function removeAll(): void {
  for (const pid of groups) {
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  for (const path of folders) {
    try {
      rmSync(path, {recursive: true, force: true, maxRetries: 5, retryDelay: 20})
    } catch {
      // The next build sweeps what is left.
    }
  }
}
