/**
 * What can go wrong with a computer while a pack is built. Whatever it is: the right exit code and words, the old pack as it was,
 * and no process, profile or file left.
 */
import {readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {browsers} from './faults/browsers.ts'
import {disks} from './faults/disks.ts'
import type {Fault} from './faults/fault.ts'
import {inputs, neighbours} from './faults/inputs.ts'
import {interrupts} from './faults/interrupts.ts'
import {due, recorded} from './figures.ts'
import {createSandbox, guideText, hashes, isRoot, leftProcesses, litterOf, type Sandbox, start} from './sandbox.ts'

let sandbox: Sandbox
let old: Record<string, string>

beforeEach(async () => {
  sandbox = await createSandbox(guideText(1))
  const {code, stderr} = await start(sandbox, ['guide.md']).ended
  if (code !== 0) throw new Error(stderr)
  old = await hashes(join(sandbox.cwd, 'out'))
  await writeFile(join(sandbox.cwd, 'guide.md'), guideText(2))
})
afterEach(() => sandbox.remove())

describe.skipIf(process.platform !== 'linux')('a fault', () => {
  const all = [...interrupts, ...browsers, ...disks, ...inputs, ...neighbours]

  const here = all.filter(({rootOnly}) => !rootOnly || isRoot)

  it('is one of forty at least, each with a name of its own', () => {
    expect(new Set(all.map(({name}) => name)).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(40)
  })

  it.each(due('faults', here))(
    '$name: exit $code',
    (fault) => recorded('faults', fault.name, async () => ({code: fault.code, ms: await outcomeOf(fault)})),
    120_000,
  )
})

/** How long it took, when all is as it should be. */
async function outcomeOf(fault: Fault): Promise<number> {
  await fault.prepare?.(sandbox)
  const running = start(sandbox, fault.args ?? ['guide.md'], {shell: fault.shell ?? null, env: fault.env ?? {}})
  await fault.meanwhile?.(sandbox, running)
  const {code, stderr, ms} = await running.ended
  await fault.restore?.(sandbox)
  expect([code, stderr]).toEqual([fault.code, expect.stringMatching(fault.says ?? /^/)])
  expect(stderr).not.toMatch(/fault of studypack|\n\s+at /)
  expect(await leftProcesses(sandbox)).toEqual([])
  const now = await hashes(join(sandbox.cwd, 'out'))
  if (fault.built || fault.html) expect(Object.keys(now).length).toBeGreaterThan(4)
  else expect(now).toEqual(old)
  expect(await litterOf(sandbox, fault.known)).toEqual([])
  expect(await readdir(sandbox.temporary)).toEqual([])
  return ms
}
