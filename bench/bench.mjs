/**
 * `npm run bench [-- --sizes 26,260 --rounds 7 --guide FILE --only pack,typst --append --json results.json]`: whole
 * processes, taken in turns so that whatever else the machine does meets them all; medians, and ratios within the run.
 * Nothing is kept of the cache but where it says so.
 */
import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {readFile, rm, writeFile} from 'node:fs/promises'
import {cpus, tmpdir, totalmem} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {guideFrom, ownGuide, writeGuide} from './guides.mjs'
import {peers} from './peers.mjs'
import {addSize, table} from './results.mjs'
import {run} from './run.mjs'

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '26,260,2600'},
    rounds: {type: 'string', default: '7'},
    json: {type: 'string', default: 'results.json'},
    peers: {type: 'string', default: 'yes'},
    guide: {type: 'string'},
    only: {type: 'string'},
    append: {type: 'boolean', default: false},
    folder: {type: 'string', default: join(tmpdir(), 'studypack-bench')},
  },
})
const here = import.meta.dirname
const root = join(here, '..')
const cli = join(root, 'dist', 'cli.js')
const node = process.execPath
const json = resolve(here, values.json)
const base = values.guide ? guideFrom(cli, values.guide) : await ownGuide(root)
const wanted = values.only?.split(',').map((name) => name.trim().toLowerCase())
const isWanted = (name) => !wanted || wanted.some((start) => name.toLowerCase().startsWith(start))
const results =
  values.append && existsSync(json) ? JSON.parse(await readFile(json, 'utf8')) : {machine: machine(), sizes: []}
for (const size of values.sizes.split(',').map(Number)) {
  addSize(results, await measure(size))
  await writeFile(json, `${JSON.stringify(results, null, 2)}\n`)
}
process.stdout.write(table(results))

async function measure(size) {
  const folder = join(values.folder, `${values.guide ? 'given' : 'own'}-${size}`)
  const guide = {...(await writeGuide(folder, base, size)), out: folder}
  const page = join(folder, 'print.html')
  const needsPage = isWanted('raw print') && !existsSync(page)
  const phases =
    isWanted('phases') || needsPage
      ? JSON.parse(execFileSync(node, [join(here, 'phases.mjs'), guide.md, folder], {maxBuffer: 1e8}).toString())
      : {}
  const others = values.peers === 'yes' ? await peers() : []
  const build = (name, ...more) => [
    node,
    cli,
    'build',
    guide.md,
    '-o',
    join(folder, name),
    '--timeout',
    '3000',
    ...more,
  ]
  const commands = [
    {name: 'node -e 0', command: [node, '-e', '0']},
    {name: '--help', command: [node, cli, '--help']},
    {name: 'check', command: [node, cli, 'check', guide.md]},
    {name: 'booklet, PDF', command: build('a', '-d', 'booklet', '-f', 'pdf', '--no-cache')},
    {name: 'pack', command: build('b', '--no-cache')},
    {
      name: 'first with cache',
      command: build('c'),
      before: () => rm(join(folder, 'c'), {recursive: true, force: true}),
    },
    {name: 'nothing changed', command: build('c')},
    {name: 'raw print', command: [node, join(here, 'raw.mjs'), page, join(folder, 'raw.pdf')]},
    ...others
      .filter(({most}) => guide.questions <= most)
      .map(({name, command, env}) => ({name, command: command(guide), env})),
  ].filter(({name}) => isWanted(name))
  const runs = new Map(commands.map(({name}) => [name, []]))
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const {name, command, env, before} of commands) {
      await before?.()
      runs.get(name).push(await run(command, env ? {env, cwd: folder, mostMs: 3e6} : {cwd: root, mostMs: 3e6}))
    }
  }
  return {guide: values.guide ? 'given' : 'own', questions: guide.questions, bytes: guide.bytes, ...phases, runs}
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
