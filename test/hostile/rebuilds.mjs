/**
 * A preview that is saved into many times, and what its process has after each tenth: descriptors, children, the heap after
 * all garbage is gone. Run with `--expose-gc`; arguments: folder of the guide, how often. A line of JSON each time.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {get} from 'node:http'
import {join} from 'node:path'
import {startPreview} from '../../dist/preview/preview.js'

const [folder, times] = process.argv.slice(2)
const guide = join(folder, 'guide.md')
const text = (edition) =>
  `# Pack\n\n${Array.from({length: 6}, (_, index) => `## Question ${index} of edition ${edition}?\n\n**Answer:** ${'Words. '.repeat(40)}\n`).join('\n')}`

await writeFile(guide, text(0))
const stop = new AbortController()
const options = {guides: [guide], out: join(folder, 'out')}
const server = await startPreview({options, editor: 'vscode', port: 0}, stop.signal)
let revision = 0
const waiting = new Set()
get(`${server.url}state`, (response) => {
  let rest = ''
  response.on('data', (bytes) => {
    const events = (rest + bytes).split('\n\n')
    rest = events.pop()
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data) revision = Math.max(revision, JSON.parse(data).revision)
    }
    for (const look of waiting) look()
  })
}).on('error', () => {})

/** Resolves once a reading after this one is there. */
function after(number) {
  return new Promise((resolve) => {
    const look = () => {
      if (revision > number && waiting.delete(look)) resolve()
    }
    waiting.add(look)
    look()
  })
}

async function fetched(name) {
  const response = await fetch(server.url + name)
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response
}

function childrenOf(pid) {
  return readdirSync('/proc').filter((name) => {
    try {
      return (
        /^\d+$/.test(name) &&
        readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1).split(' ')[1] === String(pid)
      )
    } catch {
      return false
    }
  }).length
}

await after(0)
for (let time = 1; time <= Number(times); time++) {
  const before = revision
  await writeFile(guide, text(time))
  await after(before)
  const {parts} = await (await fetched('booklet.json')).json()
  for (const {id} of parts) await (await fetched(`part.pdf?id=${encodeURIComponent(id)}`)).arrayBuffer()
  if (time % 10 !== 0) continue
  await new Promise((resolve) => setTimeout(resolve, 200))
  globalThis.gc()
  const row = {
    time,
    descriptors: readdirSync('/proc/self/fd').length,
    children: childrenOf(process.pid),
    heapKb: Math.round(process.memoryUsage().heapUsed / 1024),
  }
  process.stdout.write(`${JSON.stringify(row)}\n`)
}
await server.close()
process.exit(0)
