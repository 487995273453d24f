/**
 * Fetches one file for a page that may ask for nothing itself. Only from origins that the user named, redirects too; only so
 * many bytes, in so much time; no cookies, no referrer, nothing of ours but the question.
 */
import {get as httpGet, type IncomingMessage} from 'node:http'
import {get as httpsGet} from 'node:https'
import {isLiteral, openLookup} from './addresses.ts'

const longestMs = 20_000
const mostRedirects = 5
const lookup = openLookup()

export interface FetchBounds {
  /** As `originOf` writes them. */
  origins: ReadonlySet<string>
  mostBytes: number
  signal?: AbortSignal | undefined
  ms?: number
  /** How names become addresses. */
  lookup?: ReturnType<typeof openLookup>
}

/** Throws an error that says in a few words what was wrong; rejects with the reason of `signal` once that is aborted. */
export async function fetchBytes(address: URL, bounds: FetchBounds): Promise<Uint8Array> {
  const late = AbortSignal.timeout(bounds.ms ?? longestMs)
  const signal = bounds.signal ? AbortSignal.any([late, bounds.signal]) : late
  let url = address
  try {
    for (let redirects = 0; ; redirects++) {
      const response = await answerOf(url, bounds, signal)
      const next = redirectOf(response, url)
      if (!next) return await bytesOf(response, bounds.mostBytes)
      response.destroy()
      if (redirects === mostRedirects) throw new Error('it leads from one address to the next without end')
      url = next
    }
  } catch (error) {
    bounds.signal?.throwIfAborted()
    if (late.aborted) throw new Error(`its server took longer than ${Math.round((bounds.ms ?? longestMs) / 1000)} s`)
    throw error
  }
}

function answerOf(
  url: URL,
  {origins, lookup: own = lookup}: FetchBounds,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  if (!origins.has(url.origin)) throw new Error(`it leads to ${url.origin}, which is not allowed`)
  if (url.username || url.password) throw new Error('its address has a password in it')
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? httpsGet : httpGet
    const options = {
      signal,
      // A connection of its own: one that is kept was looked up by somebody else’s rules.
      agent: false as const,
      headers: {accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'studypack'},
      ...(isLiteral(url.hostname) ? {} : {lookup: own}),
    }
    get(url, options, resolve).on('error', reject)
  })
}

/** `null` for an answer that is the file itself; throws for any other. */
function redirectOf({statusCode = 0, headers}: IncomingMessage, from: URL): URL | null {
  if (statusCode === 200) return null
  const {location} = headers
  if ([301, 302, 303, 307, 308].includes(statusCode) && location !== undefined && URL.canParse(location, from.href)) {
    return new URL(location, from)
  }
  throw new Error(`its server answered with ${statusCode}`)
}

async function bytesOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const large = (): Error => new Error(`it is larger than ${most / 1024 / 1024} MiB`)
  try {
    if (Number(response.headers['content-length'] ?? 0) > most) throw large()
    if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') throw new Error('it comes compressed')
    const pieces: Array<Buffer> = []
    let length = 0
    for await (const piece of response as AsyncIterable<Buffer>) {
      length += piece.length
      if (length > most) throw large()
      pieces.push(piece)
    }
    if (!response.complete) throw new Error('it broke off')
    return Buffer.concat(pieces)
  } finally {
    response.destroy()
  }
}
