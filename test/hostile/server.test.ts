/** Every traversal that is known, asked of a preview as raw bytes: nothing but its own few addresses is there. */
import {mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startPreview} from '../../src/preview/preview.ts'
import type {PreviewServer} from '../../src/preview/server.ts'
import {recorded} from './figures.ts'
import {allPayloads} from './payloads.ts'

const canary = 'TOP SECRET FILE'
let folder: string
let server: PreviewServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  await writeFile(join(folder, 'secret.txt'), canary)
  await writeFile(join(folder, 'guide.md'), '# G\n\n## Why?\n\n**Answer:** ![x](link.png)\n')
  await symlink(join(folder, 'secret.txt'), join(folder, 'link.png'))
  const options = {guides: [join(folder, 'guide.md')], out: join(folder, 'out')}
  server = await startPreview({options, editor: 'vscode', port: 0}, new AbortController().signal)
})
afterAll(async () => {
  await server?.close()
  await rm(folder, {recursive: true, force: true})
})

const base = 'http://localhost'
const leadsTo = (target: string, own: string): boolean =>
  URL.canParse(target, base) && new URL(target, base).pathname === own

function answerTo(target: string): Promise<string> {
  const {port, host} = new URL(server.url)
  return new Promise((resolve) => {
    let answer = ''
    const head = `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
    const socket = connect(Number(port), '127.0.0.1', () => socket.end(head))
    socket.on('data', (bytes) => {
      answer += bytes
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}

describe('a preview', () => {
  it(
    'has nothing at any address that others have fallen for',
    () =>
      recorded('traversals', 'as raw requests', async () => {
        const lists = /traversal|hostile-names|^lines/
        const lines = allPayloads().filter(({list}) => lists.test(list))
        const own = new URL(server.url).pathname
        let asked = 0
        for (const {text} of lines) {
          const line = text.replace(/[\r\n]/g, '')
          for (const target of [`/${line}`, own + line, `${own}booklet.pdf/${line}`]) {
            const answer = await answerTo(target)
            asked++
            expect(answer, target).not.toContain(canary)
            // What comes to the address of the page itself is the page.
            if (!leadsTo(target, own)) expect(answer, target).not.toMatch(/^HTTP\/1\.1 200 /)
          }
        }
        return {lines: lines.length, asked}
      }),
    600_000,
  )
})
