/**
 * `npm run bench [-- --sizes 26,260 --rounds 7 --json results.json]`: whole processes, taken in turns so that whatever else
 * the machine does meets them all; medians, and ratios within the run. Nothing is kept of the cache but where it says so.
 */
import {execFileSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {cpus, tmpdir, totalmem} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {writeGuide} from './guides.mjs'
import {peers} from './peers.mjs'
import {run} from './run.mjs'

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '26,260,2600'},
    rounds: {type: 'string', default: '7'},
    json: {type: 'string', default: 'results.json'},
    peers: {type: 'string', default: 'yes'},
  },
})
const here = import.meta.dirname
const root = join(here, '..')
const cli = join(root, 'dist', 'cli.js')
const node = process.execPath
const folder = await mkdtemp(join(tmpdir(), 'studypack-bench-'))
const results = {machine: machine(), sizes: []}
try {
  for (const size of values.sizes.split(',').map(Number)) results.sizes.push(await measure(size))
} finally {
  await rm(folder, {recursive: true, force: true})
}
await writeFile(resolve(here, values.json), `${JSON.stringify(results, null, 2)}\n`)
process.stdout.write(table(results))

async function measure(questions) {
  const out = join(folder, String(questions))
  const guide = {...(await writeGuide(root, out, questions)), out}
  const phases = JSON.parse(execFileSync(node, [join(here, 'phases.mjs'), guide.md, out], {maxBuffer: 1e8}).toString())
  const others = values.peers === 'yes' ? await peers() : []
  const build = (name, ...more) => [node, cli, 'build', guide.md, '-o', join(out, name), ...more]
  const commands = [
    {name: 'node -e 0', command: [node, '-e', '0']},
    {name: '--help', command: [node, cli, '--help']},
    {name: 'check', command: [node, cli, 'check', guide.md]},
    {name: 'booklet, PDF', command: build('a', '-d', 'booklet', '-f', 'pdf', '--no-cache')},
    {name: 'pack', command: build('b', '--no-cache')},
    {
      name: 'pack, first with cache',
      command: build('c'),
      before: () => rm(join(out, 'c'), {recursive: true, force: true}),
    },
    {name: 'pack, nothing changed', command: build('c')},
    {name: 'raw print', command: [node, join(here, 'raw.mjs'), join(out, 'print.html'), join(out, 'raw.pdf')]},
    ...others
      .filter(({most}) => questions <= most)
      .map(({name, command, env}) => ({name, command: command(guide), env})),
  ]
  const runs = new Map(commands.map(({name}) => [name, []]))
  const rounds = questions > 1000 ? Math.min(3, Number(values.rounds)) : Number(values.rounds)
  for (let round = 0; round < rounds; round++) {
    for (const {name, command, env, before} of commands) {
      await before?.()
      runs.get(name).push(await run(command, env ? {env, cwd: out} : {cwd: root}))
    }
  }
  const rows = [...runs].map(([name, all]) => ({
    name,
    ms: Math.round(median(all.map(({ms}) => ms))),
    peakMb: Math.max(...all.map(({peakMb}) => peakMb)),
    ...(all.some(({failed}) => failed) ? {failed: all.find(({failed}) => failed).failed} : {}),
  }))
  return {questions, bytes: guide.bytes, rounds, ...phases, rows}
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function machine() {
  return {
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
}

function table({sizes}) {
  const lines = []
  for (const {questions, pages, rounds, phases, rows} of sizes) {
    const limit = rows.find(({name}) => name === 'raw print')?.ms
    lines.push(
      `\n### ${questions} questions, ${pages} pages of A5, ${rounds} rounds\n`,
      '| what | ms | ÷ raw print | peak MB |',
      '|---|---|---|---|',
    )
    for (const {name, ms, peakMb, failed} of rows)
      lines.push(
        `| ${name} | ${failed ? `failed: ${failed.slice(0, 60)}` : ms} | ${(ms / limit).toFixed(2)} | ${peakMb} |`,
      )
    lines.push(
      '',
      `Phases of the booklet in ms: ${Object.entries(phases)
        .map(([name, ms]) => `${name} ${Math.round(ms)}`)
        .join(', ')}`,
    )
  }
  return `${lines.join('\n')}\n`
}
