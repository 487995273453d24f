/**
 * What a server on this computer refuses: any page in any browser can call it, by its address or by a name that leads
 * there. Only our own names, only our own pages, and nothing but reading.
 */
import type {IncomingMessage} from 'node:http'

export interface Refusal {
  status: number
  words: string
}

/** `null` for a request that may be answered. */
export function refusalOf(
  {method, headers}: Pick<IncomingMessage, 'method' | 'headers'>,
  port: number,
): Refusal | null {
  const own = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`)
  if (!own.includes(headers.host ?? '')) return {status: 403, words: 'This host is not ours.'}
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) {
    return {status: 403, words: 'This origin is not ours.'}
  }
  // Browsers say where a request comes from even where they name no origin: from our own page, or typed by a person.
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return {status: 403, words: 'This is for our own page.'}
  }
  if (headers.upgrade !== undefined) return {status: 403, words: 'Nothing is upgraded.'}
  if (method !== 'GET' && method !== 'HEAD') return {status: 405, words: 'Only GET and HEAD are answered.'}
  return null
}
