/** Pictures from the network: only where the user said so, only pictures, only so large, and never by the browser. */
import {readFileSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {readImages} from '../../src/build/images.ts'
import {isOpen, openLookup} from '../../src/build/remote/addresses.ts'
import {fetchBytes} from '../../src/build/remote/fetch-bytes.ts'
import {remotePictures} from '../../src/build/remote/remote-pictures.ts'
import {build} from '../../src/build.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {lighthouse, temporaryFolder} from './lighthouse.ts'

const horn = readFileSync(join(dirname(lighthouse), 'horn.png'))
/** The head of a picture of 30,000 by 30,000 pixels. */
const huge = Buffer.from(horn)
huge.writeUInt32BE(30_000, 16)
huge.writeUInt32BE(30_000, 20)

const [asked, elsewhere] = [[] as Array<IncomingMessage>, [] as Array<IncomingMessage>]
let [here, there] = ['', '']
const servers: Array<Server> = []

type Answers = Record<string, (response: ServerResponse) => unknown>
const leadTo = (address: () => string) => (response: ServerResponse) =>
  response.writeHead(302, {location: address()}).end()
const answers: Answers = {
  '/horn.png': (response) => response.end(horn),
  '/moved': leadTo(() => '/horn.png'),
  '/away': leadTo(() => `${there}/horn.png`),
  '/file': leadTo(() => 'file:///etc/hostname'),
  '/round': leadTo(() => '/round'),
  '/page': (response) => response.writeHead(200, {'content-type': 'image/png'}).end('<p>no picture</p>'),
  '/huge.png': (response) => response.end(huge),
  '/long': (response) => response.writeHead(200, {'content-length': String(11 * 1024 * 1024)}).write(horn),
  '/endless': (response) => {
    const more = (): void => {
      while (response.write(Buffer.alloc(65_536)));
    }
    response.on('drain', more)
    more()
  },
  '/packed': (response) => response.writeHead(200, {'content-encoding': 'gzip'}).end(horn),
  '/broken': (response) => {
    response.writeHead(200, {'content-length': '5000'}).write(horn)
    setTimeout(() => response.destroy(), 20)
  },
  '/silent': () => {},
}

async function listen(log: Array<IncomingMessage>): Promise<string> {
  const server = createServer((request, response) => {
    log.push(request)
    const answer = answers[request.url ?? '']
    if (answer) answer(response)
    else response.writeHead(404).end()
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  here = await listen(asked)
  there = await listen(elsewhere)
})
beforeEach(() => {
  asked.length = 0
  elsewhere.length = 0
})
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

async function read(url: string, allowed = [here]): Promise<{data: Array<string>; messages: Array<string>}> {
  const file = new VFile({
    path: join(await temporaryFolder(), 'guide.md'),
    value: `# G\n\n## Why?\n\n**Answer:** ![a horn](${url})\n`,
  })
  const images = await readImages(parseGuide(file), file, remotePictures(allowed))
  const messages = file.messages.filter(({ruleId}) => ruleId === 'image')
  return {data: Object.values(images.data), messages: messages.map(({line, reason}) => `${line}: ${reason}`)}
}

describe('a picture from the network', () => {
  it.each(['/horn.png', '/moved'])('is fetched from an origin that is allowed: %s', async (path) => {
    const {data, messages} = await read(here + path)
    expect(messages).toEqual([])
    expect(data).toEqual([`data:image/png;base64,${horn.toString('base64')}`])
    const {headers, method} = asked[0] as IncomingMessage
    expect([method, headers['user-agent'], headers.cookie, headers.referer]).toEqual([
      'GET',
      'studypack',
      undefined,
      undefined,
    ])
  })

  it('is asked for by nobody where none is allowed, and the message says at which line, and what to do', async () => {
    const {data, messages} = await read(`${here}/horn.png`, [])
    expect(data).toEqual([])
    expect(messages).toEqual([
      expect.stringMatching(`^5: .*on the network, and \`--allow-remote ${here}\` was not given`),
    ])
    expect(asked).toEqual([])
  })

  it('of another port of the same host is another’s', async () => {
    expect((await read(`${there}/horn.png`)).messages).toEqual([expect.stringContaining('was not given')])
    expect(elsewhere).toEqual([])
  })

  it.each([
    ['/away', 'not allowed'],
    ['/file', 'not allowed'],
    ['/round', 'without end'],
    ['/page', 'unsupported file type'],
    ['/huge.png', '30000 × 30000 pixels are too many'],
    ['/long', 'larger than 10 MiB'],
    ['/endless', 'larger than 10 MiB'],
    ['/packed', 'compressed'],
    ['/broken', 'aborted'],
    ['/nowhere', 'answered with 404'],
  ])('is refused, with its line: %s', async (path, words) => {
    const {data, messages} = await read(here + path)
    expect(data).toEqual([])
    expect(messages).toEqual([expect.stringMatching(`^5: .*${words}`)])
    expect(elsewhere).toEqual([])
  })

  it('with a password in its address is refused', async () => {
    const {messages} = await read(`${here.replace('//', '//me:secret@')}/horn.png`)
    expect(messages).toEqual([expect.stringContaining('password')])
    expect(asked).toEqual([])
  })

  it('that never comes is given up, and nobody waits for it once the build is stopped', async () => {
    const bounds = {origins: new Set([here]), mostBytes: 1000}
    await expect(fetchBytes(new URL(`${here}/silent`), {...bounds, ms: 50})).rejects.toThrow('took longer')
    const stop = new AbortController()
    const fetched = fetchBytes(new URL(`${here}/silent`), {...bounds, signal: stop.signal})
    stop.abort(new Error('stopped'))
    await expect(fetched).rejects.toThrow('stopped')
  })

  it('is one of at most 200', async () => {
    const remote = remotePictures([here])
    for (let count = 0; count < 200; count++) await remote.fetch(new URL(`${here}/horn.png`))
    await expect(remote.fetch(new URL(`${here}/horn.png`))).rejects.toThrow('more than 200')
  })

  it('reaches a pack through us, and the page asks for nothing', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'guide.md')
    await writeFile(path, `# Horns\n\n## Which?\n\n**Answer:** ![a horn](${here}/horn.png)\n`)
    const options = {guides: [path], out: join(folder, 'out'), documents: ['booklet'], allowRemote: [here]}
    const {guides} = await build(options)
    expect(guides[0]?.files.map(({name}) => name)).toEqual(['booklet.html', 'booklet.pdf'])
    expect(asked.map(({headers}) => headers['user-agent'])).toEqual(['studypack'])
    const pack = join(folder, 'out', 'horns')
    expect(await readFile(join(pack, 'booklet.html'), 'utf8')).toContain(
      `src="data:image/png;base64,${horn.toString('base64')}`,
    )
    const {read: sources} = JSON.parse(await readFile(join(pack, 'manifest.json'), 'utf8')) as {
      read: Array<{name: string}>
    }
    expect(sources.map(({name}) => name)).toContain(`${here}/horn.png`)
  }, 60_000)

  it('cannot be allowed by a guide', async () => {
    for (const key of ['allowRemote', 'allow-remote']) {
      const file = new VFile({path: 'guide.md', value: `---\n${key}: ${here}\n---\n\n## Why?\n\n**Answer:** So.\n`})
      parseGuide(file)
      expect(file.messages.map(({ruleId}) => ruleId)).toContain('front-matter-key')
    }
  })
})

describe('the address of a name', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'nonsense',
  ])('is none of the open network: %s', (address) => {
    expect(isOpen(address)).toBe(false)
  })

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('is one: %s', (address) => {
    expect(isOpen(address)).toBe(true)
  })

  it.each([
    [['8.8.8.8', '127.0.0.1'], /is at 127\.0\.0\.1/],
    [['fd00::1'], /is at fd00::1/],
    [['8.8.8.8', '2606:4700::1111'], null],
  ])('is asked only where all of them are open: %j', async (addresses, words) => {
    const all = addresses.map((address) => ({address, family: address.includes(':') ? 6 : 4}))
    const system = ((_: string, __: object, callback: (error: null, found: typeof all) => void) =>
      callback(null, all)) as never
    const found = new Promise((resolve, reject) =>
      openLookup(system)('pictures.example', {all: true}, (error, list) => (error ? reject(error) : resolve(list))),
    )
    if (words) await expect(found).rejects.toThrow(words)
    else expect(await found).toEqual(all)
  })

  it('is looked at for the very connection: a name that turns to this computer reaches nothing', async () => {
    const {port} = new URL(here)
    const lookup = openLookup(((_: string, __: object, callback: (error: null, found: unknown) => void) =>
      callback(null, [{address: '127.0.0.1', family: 4}])) as never)
    const url = new URL(`http://pictures.example:${port}/horn.png`)
    const bounds = {origins: new Set([url.origin]), mostBytes: 1000, lookup}
    await expect(fetchBytes(url, bounds)).rejects.toThrow('is at 127.0.0.1')
    expect(asked).toEqual([])
  })
})
