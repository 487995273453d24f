/**
 * A server for one reader on this computer. It listens on the loopback address, answers a fixed table of addresses under a
 * name drawn by lot, and has no file system behind it.
 */
import {randomBytes} from 'node:crypto'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {refusalOf} from './guard.ts'

export interface Answer {
  type: string
  body: string | Uint8Array
}

/** A stream of server-sent events: `send` until `signal` says that the reader has gone. */
export type Stream = (send: (event: string, data: unknown) => void, signal: AbortSignal) => Promise<void> | void

export interface Routes {
  /** `null`: there is no such thing now. Called with the address’s query, and the reader’s languages, best first. */
  answers: Readonly<
    Record<string, (query: URLSearchParams, languages: Array<string>) => Promise<Answer | null> | Answer | null>
  >
  streams: Readonly<Record<string, Stream>>
}

export interface PreviewServer {
  /** Where the page is. */
  url: string
  /** Ends every connection, streams of events included. */
  close(): Promise<void>
}

/** What the page may do: run our scripts, and ask this server. */
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self' data:; " +
  "img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** Requests name a place by its path alone. */
const base = 'http://localhost'

/** `port` 0 takes any that is free. Rejects when the port cannot be had. */
export async function startServer(routes: Routes, port = 0): Promise<PreviewServer> {
  const name = randomBytes(16).toString('base64url')
  const gone = new AbortController()
  const server = createServer((request, response) => {
    void respond(request, response, routes, {name, port: portOf(), gone: gone.signal}).catch(() => response.destroy())
  })
  server.on('upgrade', (_, socket) => socket.destroy())
  const portOf = (): number => (server.address() as AddressInfo).port
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${portOf()}/${name}/`,
    close: () =>
      new Promise((resolve) => {
        gone.abort()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Place {
  name: string
  port: number
  gone: AbortSignal
}

async function respond(request: IncomingMessage, response: ServerResponse, routes: Routes, at: Place): Promise<void> {
  const refusal = refusalOf(request, at.port)
  if (refusal) {
    const allow = refusal.status === 405 ? {Allow: 'GET, HEAD'} : {}
    send(response, refusal.status, {type: 'text/plain', body: refusal.words}, allow)
    return
  }
  const target = request.url ?? '/'
  const {pathname, searchParams} = new URL(URL.canParse(target, base) ? target : '/', base)
  const path = pathname.startsWith(`/${at.name}/`) ? pathname.slice(at.name.length + 2) : null
  const found = <T>(table: Readonly<Record<string, T>>): T | null =>
    path !== null && Object.hasOwn(table, path) ? (table[path] as T) : null
  const stream = found(routes.streams)
  if (stream && request.method === 'GET') return sendEvents(response, stream, at.gone)
  const answer = await found(routes.answers)?.(searchParams, languagesOf(request))
  if (answer) send(response, 200, answer)
  else send(response, 404, {type: 'text/plain', body: 'There is nothing here.'})
}

function send(response: ServerResponse, status: number, {type, body}: Answer, more: Record<string, string> = {}): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body
  const text = type.startsWith('text/') || type.endsWith('json') ? `${type}; charset=utf-8` : type
  response.writeHead(status, {...headers, ...more, 'Content-Type': text, 'Content-Length': bytes.length})
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}

async function sendEvents(response: ServerResponse, stream: Stream, gone: AbortSignal): Promise<void> {
  const left = new AbortController()
  response.on('close', () => left.abort())
  response.writeHead(200, {...headers, 'Content-Type': 'text/event-stream'})
  response.write('retry: 1000\n\n')
  const sendEvent = (event: string, data: unknown): void => {
    if (!response.writableEnded) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  await stream(sendEvent, AbortSignal.any([left.signal, gone]))
  response.end()
}

/** RFC 9110, 12.5.4: tags with weights, such as `de-CH, de;q=0.9, en;q=0.5`. */
function languagesOf({headers}: IncomingMessage): Array<string> {
  const items = (headers['accept-language'] ?? '').split(',').map((item) => {
    const [tag = '', weight] = item.trim().split(/\s*;\s*q=/)
    return {tag, weight: weight === undefined ? 1 : Number(weight)}
  })
  return items
    .filter(({tag, weight}) => tag !== '' && tag !== '*' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({tag}) => tag)
}
