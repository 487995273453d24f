/** Who made something that lies about: whether it is still in use, or was left behind by a process that was killed. */
import {readFileSync, readlinkSync} from 'node:fs'
import {hostname} from 'node:os'

export interface Owner {
  pid: number
  /** When the process was started, as the system counts it: numbers of processes are given out again. `null` if unknown. */
  started: string | null
  /** Where that number means something: containers that share a folder number their processes each for itself. */
  space: string
}

/** This process. */
export function ownIdentity(): Owner {
  return {pid: process.pid, started: startOf(process.pid), space: space()}
}

/** Whether an owner is at work. One of whom that cannot be known, such as one in another container, counts as if. */
export function isAtWork(owner: Owner): boolean {
  if (owner.space !== space()) return true
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return owner.started === null || owner.started === startOf(owner.pid)
}

/** Text that `ownIdentity` was written as → the owner; `null` for anything else. */
export function parseOwner(text: string): Owner | null {
  try {
    const {pid, started, space} = JSON.parse(text) as Record<string, unknown>
    const isOne = Number.isInteger(pid) && Number(pid) > 0 && typeof space === 'string'
    return isOne ? {pid: Number(pid), started: typeof started === 'string' ? started : null, space} : null
  } catch {
    return null
  }
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the name before it may hold spaces and brackets. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function space(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return hostname()
  }
}
