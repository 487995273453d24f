/** Runs a command as a whole process: how long it takes, and how much memory it and all that it starts have at most. */
import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

const everyMs = 40
/** Asking a process of gigabytes about its memory stops it for a while: it is asked seldom enough to be no part of the time. */
const pause = 50

/** Resolves with `{ms, cpuMs, peakMb}`, or `{failed}` with the end of what it said. */
export function run([program, ...args], options = {}) {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint()
    const child = spawn(program, args, {stdio: ['ignore', 'ignore', 'pipe'], ...options})
    let words = ''
    let peak = 0
    child.stderr.on('data', (bytes) => {
      words = (words + bytes).slice(-2000)
    })
    let timer
    const look = () => {
      const asked = performance.now()
      peak = Math.max(peak, memoryOf(child.pid))
      timer = setTimeout(look, Math.max(everyMs, pause * (performance.now() - asked)))
    }
    timer = setTimeout(look, everyMs)
    const late = setTimeout(() => child.kill('SIGKILL'), options.mostMs ?? 600_000)
    const end = (failed) => {
      clearTimeout(timer)
      clearTimeout(late)
      resolve({
        ms: Number(process.hrtime.bigint() - start) / 1e6,
        peakMb: Math.round(peak / 1e6),
        ...(failed ? {failed} : {}),
      })
    }
    child.on('error', (error) => end(error.message))
    child.on('close', (code, signal) =>
      end(code === 0 ? null : `${signal ?? code}: ${words.trim().split('\n').at(-1)}`),
    )
  })
}

/** Proportional set size of a process and its descendants in bytes; 0 where the system does not tell. */
function memoryOf(root) {
  try {
    const children = new Map()
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      const parent = Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1] ?? 0)
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    }
    let sum = 0
    for (const open = [root]; open.length > 0; ) {
      const pid = open.pop()
      sum += 1024 * Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
      open.push(...(children.get(pid) ?? []))
    }
    return sum
  } catch {
    return 0
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
