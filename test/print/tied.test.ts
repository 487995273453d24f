import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {endTied, guard, spawnTied} from './tied.ts'

const running = (word: string): Array<string> =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word)
    } catch {
      return false
    }
  })

async function until(done: () => boolean): Promise<void> {
  for (let round = 0; round < 400 && !done(); round++) await new Promise((resolve) => setTimeout(resolve, 25))
}

const onLinux = it.runIf(process.platform === 'linux')

onLinux('a program that is tied to us ends when it is told to', async () => {
  const child = spawnTied('/bin/sleep', ['611.25'])
  await until(() => running('sleep\u0000611.25').length > 0)
  await endTied(child)
  await until(() => running('sleep\u0000611.25').length === 0)
  expect(running('sleep\u0000611.25')).toEqual([])
})

onLinux('and when whoever started it is killed', async () => {
  const code = `require('node:child_process').spawn('/bin/sh', ['-c', ${JSON.stringify(guard)}, '/bin/sleep', '612.25'], {stdio: ['pipe', 'ignore', 'ignore']}); setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['-e', code], {stdio: 'ignore'})
  await until(() => running('sleep\u0000612.25').length > 0)
  expect(running('sleep\u0000612.25')).not.toEqual([])
  parent.kill('SIGKILL')
  await until(() => running('sleep\u0000612.25').length === 0)
  expect(running('sleep\u0000612.25')).toEqual([])
})
