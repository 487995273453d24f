/** A preview that runs for hours: what it has open, and what it keeps, does not grow with every save. */
import {spawnSync} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {recorded} from './figures.ts'

const times = Number(process.env['STUDYPACK_REBUILDS'] ?? 100)
const program = fileURLToPath(new URL('rebuilds.mjs', import.meta.url))

interface Row {
  time: number
  descriptors: number
  children: number
  heapKb: number
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

describe.skipIf(process.platform !== 'linux')('a preview', () => {
  it(
    `is after ${times} saves as it was after the first twenty`,
    () =>
      recorded('rebuilds', `sitting ${Date.now()}`, async () => {
        const {stdout, stderr, status} = spawnSync(process.execPath, ['--expose-gc', program, folder, String(times)], {
          encoding: 'utf8',
          env: {...process.env, TMPDIR: folder},
        })
        expect([status, stderr]).toEqual([0, ''])
        const rows = stdout
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Row)
        expect(rows).toHaveLength(Math.floor(times / 10))
        const [first, last] = [rows[1], rows.at(-1)] as [Row, Row]
        expect(Math.abs(last.descriptors - first.descriptors)).toBeLessThanOrEqual(2)
        expect(Math.abs(last.children - first.children)).toBeLessThanOrEqual(1)
        expect(last.heapKb / first.heapKb).toBeLessThan(1.2)
        return {
          times,
          descriptors: `${first.descriptors} → ${last.descriptors}`,
          children: `${first.children} → ${last.children}`,
          heapMiB: `${(first.heapKb / 1024).toFixed(1)} → ${(last.heapKb / 1024).toFixed(1)}`,
        }
      }),
    3_600_000,
  )
})
