/** Killed at any moment, or written by two at once: the folder holds one whole pack, the old one or the new one. */
import {readFileSync} from 'node:fs'
import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {record} from './figures.ts'
import {
  createSandbox,
  guideText,
  hashes,
  leftProcesses,
  litterOf,
  type Running,
  type Sandbox,
  start,
} from './sandbox.ts'

const kills = Number(process.env['STUDYPACK_KILLS'] ?? 200)
const rounds = Number(process.env['STUDYPACK_ROUNDS'] ?? 20)
const args = ['guide.md', '-d', 'booklet,flashcards']

/** A pack of each edition, built in peace, by the hashes of its files. */
async function packsOf(sandbox: Sandbox, editions: Array<number>): Promise<Array<Record<string, string>>> {
  const packs: Array<Record<string, string>> = []
  for (const edition of editions) {
    await rm(join(sandbox.cwd, 'out'), {recursive: true, force: true})
    await writeFile(join(sandbox.cwd, 'guide.md'), guideText(edition))
    const {code, stderr} = await start(sandbox, args).ended
    if (code !== 0) throw new Error(stderr)
    packs.push(withoutLedger(await hashes(join(sandbox.cwd, 'out', 'pack'))))
  }
  return packs
}

/** The ledger of cards remembers earlier builds: what is in it depends on what was built before. */
function withoutLedger(pack: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(pack).filter(([name]) => name !== 'cards.json' && name !== 'manifest.json'))
}

/** Whether the manifest tells of exactly the files that are there. */
function isTrue(folder: string, pack: Record<string, string>): boolean {
  const {files} = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: Array<{name: string; sha256: string}>
  }
  return files
    .filter(({name}) => name !== 'cards.json')
    .every(({name, sha256}) => sha256.startsWith(pack[name] ?? 'none'))
}

/** A kill between two moves: only ever with a note beside it, by which the next build, of any guide, moves the rest. */
async function finishByTheNext({cwd}: Sandbox): Promise<void> {
  const names = await readdir(join(cwd, 'out'), {recursive: true})
  expect(names.filter((name) => name.endsWith('commit.json'))).toHaveLength(1)
  await mkdir(join(cwd, 'other'), {recursive: true})
  await writeFile(join(cwd, 'other', 'guide.md'), '# Other\n\n## Why?\n\n**Answer:** Because.\n')
  const {code} = await start({cwd, temporary: join(cwd, 'tmp'), remove: async () => {}}, [
    'other/guide.md',
    '-f',
    'html',
  ]).ended
  expect(code).toBe(0)
  for (const path of ['other', 'out/other']) await rm(join(cwd, path), {recursive: true})
}

/** Half of them at any moment, half about the moment when files move. */
function killSometime({child, says}: Running, whole: number, kill: number): void {
  const end = (): boolean => child.kill('SIGKILL')
  if (kill % 2 === 0) setTimeout(end, Math.random() * whole * 1.05)
  else
    void says('Writing').then(
      () => setTimeout(end, Math.random() * 60),
      () => {},
    )
}

describe.skipIf(process.platform === 'win32')('a build that is killed', () => {
  const totals = {
    kills: 0,
    tooLate: 0,
    old: 0,
    new: 0,
    underWay: 0,
    finishedByTheNext: 0,
    litterAfterTheNext: 0,
    processes: 0,
  }
  let held = false
  afterAll(() => record('kills', `sitting ${Date.now()}`, held, totals))

  it(`leaves all old or all new, ${kills} times`, async () => {
    const sandbox = await createSandbox()
    const folder = join(sandbox.cwd, 'out', 'pack')
    const [one, two] = (await packsOf(sandbox, [1, 2])) as [Record<string, string>, Record<string, string>]
    const began = Date.now()
    await start(sandbox, args).ended
    const whole = Date.now() - began
    let [now, current] = [two, 2]
    for (let kill = 0; kill < kills; kill++) {
      const edition = current === 2 ? 1 : 2
      await writeFile(join(sandbox.cwd, 'guide.md'), guideText(edition))
      const running = start(sandbox, args)
      killSometime(running, whole, kill)
      const {code} = await running.ended
      totals.kills++
      const next = edition === 1 ? one : two
      let found = withoutLedger(await hashes(folder))
      const state = stateOf(found, now, next)
      totals[code === 0 ? 'tooLate' : state]++
      if (state === 'underWay') {
        await finishByTheNext(sandbox)
        found = withoutLedger(await hashes(folder))
        expect(found).toEqual(next)
        totals.finishedByTheNext++
      }
      if (same(found, next)) [now, current] = [next, edition]
      expect(isTrue(folder, found)).toBe(true)
      const processes = await leftProcesses(sandbox)
      totals.processes += processes.length
      expect(processes).toEqual([])
    }
    await writeFile(join(sandbox.cwd, 'guide.md'), guideText(1))
    expect((await start(sandbox, args).ended).code).toBe(0)
    const litter = await litterOf(sandbox)
    totals.litterAfterTheNext = litter.length
    expect(litter).toEqual([])
    held = true
    await sandbox.remove()
  }, 3_600_000)
})

describe.skipIf(process.platform === 'win32')('two builds at once', () => {
  it(`into one folder end with one whole pack, ${rounds} times`, async () => {
    const sandbox = await createSandbox()
    const folder = join(sandbox.cwd, 'out', 'pack')
    const packs = await packsOf(sandbox, [1, 2])
    const wins = [0, 0]
    for (const edition of [1, 2]) {
      await mkdir(join(sandbox.cwd, `${edition}`))
      await writeFile(join(sandbox.cwd, `${edition}`, 'guide.md'), guideText(edition))
    }
    for (let round = 0; round < rounds; round++) {
      const both = [1, 2].map((edition) => start(sandbox, [`${edition}/guide.md`, ...args.slice(1)]).ended)
      expect((await Promise.all(both)).map(({code, stderr}) => (code === 0 ? 0 : stderr))).toEqual([0, 0])
      const found = withoutLedger(await hashes(folder))
      const winner = packs.findIndex((pack) => same(pack, found))
      expect(winner, JSON.stringify(found)).toBeGreaterThanOrEqual(0)
      expect(isTrue(folder, found)).toBe(true)
      wins[winner] = (wins[winner] ?? 0) + 1
    }
    expect(await litterOf(sandbox, ['1', '2'])).toEqual([])
    record('two writers', `sitting ${Date.now()}`, true, {rounds, first: wins[0] ?? 0, second: wins[1] ?? 0})
    await sandbox.remove()
  }, 3_600_000)
})

type Pack = Record<string, string>

function stateOf(found: Pack, now: Pack, next: Pack): 'old' | 'new' | 'underWay' {
  if (same(found, next)) return 'new'
  return same(found, now) ? 'old' : 'underWay'
}

function same(one: Record<string, string>, other: Record<string, string>): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
