import {request} from 'node:http'
import {connect} from 'node:net'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type PreviewServer, startServer} from '../../src/preview/server.ts'

let server: PreviewServer
let port: number
let path: string
let left = 0
beforeAll(async () => {
  server = await startServer({
    answers: {'': () => ({type: 'text/html', body: '<p>page</p>'}), 'gone.pdf': () => null},
    streams: {
      state: (send, signal) =>
        new Promise((done) => {
          send('state', {revision: 1})
          signal.addEventListener('abort', () => {
            left++
            done()
          })
        }),
    },
  })
  const url = new URL(server.url)
  port = Number(url.port)
  path = url.pathname
})
afterAll(() => server?.close())

interface Asked {
  method?: string
  path?: string
  headers?: Record<string, string>
  host?: string
}

function ask({method = 'GET', path: asked = path, headers = {}, host = '127.0.0.1'}: Asked): Promise<{
  status: number
  headers: Record<string, unknown>
  body: string
}> {
  return new Promise((resolve, reject) => {
    const sent = request({host, port, method, path: asked, headers: {Connection: 'close', ...headers}}, (response) => {
      let body = ''
      response.on('data', (bytes) => {
        body += bytes
      })
      response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body}))
    })
    sent.on('error', reject)
    sent.end()
  })
}

const rawTargets = [
  '/../../../../etc/passwd',
  '/..%2f..%2f..%2fetc/passwd',
  '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/..%5c..%5cwindows%5cwin.ini',
  '/..%c0%af..%c0%afetc/passwd',
  '/%00',
  '//etc/passwd',
  '//',
  '*',
  'http://attacker.example/',
  'file:///etc/passwd',
  '/@fs/etc/passwd?raw??',
  '/?../../etc/passwd',
]

/** Sends these very bytes, and resolves to what comes back until the other side ends, or nothing comes. */
function raw(request: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'))
    socket.on('data', (bytes) => {
      answer += bytes
      if (answer.includes('\r\n\r\n')) socket.end()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}

describe('the server of a preview', () => {
  it('answers what it has, under a name that nobody can guess', async () => {
    expect(path).toMatch(/^\/[\w-]{22}\/$/)
    const {status, headers, body} = await ask({})
    expect([status, body]).toEqual([200, '<p>page</p>'])
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect(await ask({method: 'HEAD'})).toMatchObject({status: 200, body: ''})
  })

  it.each(['/', '/index.html', '/../../etc/passwd', '/%2e%2e/package.json', '/constructor'])(
    'has nothing at %s',
    async (asked) => {
      expect((await ask({path: asked})).status).toBe(404)
      expect((await ask({path: path + asked})).status).toBe(404)
    },
  )

  it('has nothing where a thing is not there now, and none of an object’s own names', async () => {
    for (const name of ['gone.pdf', 'constructor', '__proto__', 'toString', 'state/..%2f']) {
      expect([name, (await ask({path: path + name})).status]).toEqual([name, 404])
    }
  })

  it.each([
    ['another host', {headers: {Host: 'attacker.example'}}, 403],
    ['a name that leads here', {headers: {Host: 'localhost.attacker.example'}}, 403],
    ['another port', {headers: {Host: '127.0.0.1:1'}}, 403],
    ['another origin', {headers: {Origin: 'https://attacker.example'}}, 403],
    ['no origin to name', {headers: {Origin: 'null'}}, 403],
    ['a page of another site', {headers: {'Sec-Fetch-Site': 'cross-site'}}, 403],
    ['a page of another port', {headers: {'Sec-Fetch-Site': 'same-site'}}, 403],
    ['POST', {method: 'POST'}, 405],
    ['OPTIONS', {method: 'OPTIONS'}, 405],
    ['DELETE', {method: 'DELETE'}, 405],
  ])('refuses %s, for pages and for streams', async (_, asked, status) => {
    for (const at of [path, `${path}state`]) expect((await ask({...asked, path: at})).status).toBe(status)
  })

  it('knows itself by each of its names', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      const headers = {Host: `${name}:${port}`, Origin: `http://${name}:${port}`}
      expect([name, (await ask({headers})).status]).toEqual([name, 200])
    }
  })

  it('answers its own page and what a person typed', async () => {
    for (const site of ['same-origin', 'none']) {
      expect((await ask({headers: {'Sec-Fetch-Site': site}})).status).toBe(200)
    }
  })

  it.each(rawTargets)('says nothing to a request that is none, or is for something else: %j', async (target) => {
    const head = await raw(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
    expect(head).toMatch(/^HTTP\/1\.1 (?:400|404) /)
  })

  it.each([
    [
      'heads without end',
      () => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
      /^(?:HTTP\/1\.1 431 |$)/,
    ],
    ['no host', () => `GET ${path} HTTP/1.1\r\n\r\n`, /^HTTP\/1\.1 400 /],
    ['an older protocol, without a host', () => `GET ${path} HTTP/1.0\r\n\r\n`, /^HTTP\/1\.1 403 /],
    [
      'two hosts',
      () => `GET ${path} HTTP/1.1\r\nHost: a.example\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
      /^HTTP\/1\.1 4/,
    ],
    ['a way through', () => 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1:22\r\n\r\n', /^$/],
    [
      'a socket',
      () =>
        `GET ${path}state HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: https://a.example\r\n\r\n`,
      /^(?:HTTP\/1\.1 403 |$)/,
    ],
    ['noise', () => '\0\xff\r\n\r\n', /^(?:HTTP\/1\.1 400 |$)/],
  ])('gives no page to who sends %s', async (_, request, words) => {
    expect((await raw(request())).split('\r\n')[0]).toMatch(words)
    expect((await ask({})).status).toBe(200)
  })

  it('listens on no address but this computer’s own', async () => {
    const {networkInterfaces} = await import('node:os')
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4')
    if (outside) await expect(ask({host: outside.address})).rejects.toThrow('ECONNREFUSED')
  })

  it('ends at once, streams and all', async () => {
    const open = new Promise<string>((resolve) => {
      const sent = request({host: '127.0.0.1', port, path: `${path}state`}, (response) => {
        response.on('data', () => {})
        response.on('close', () => resolve('closed'))
        response.on('error', () => {})
      })
      sent.on('error', () => resolve('closed'))
      sent.end()
    })
    await new Promise((done) => setTimeout(done, 100))
    const start = performance.now()
    await server.close()
    expect(await open).toBe('closed')
    expect(performance.now() - start).toBeLessThan(2000)
    expect(left).toBeGreaterThan(0)
  })
})
