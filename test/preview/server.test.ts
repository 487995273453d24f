import {request} from 'node:http'
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
