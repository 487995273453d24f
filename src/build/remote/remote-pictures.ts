/** Pictures from the network, as far as the user allows: see `--allow-remote`. A guide has no say in it. */
import {originOf} from '../../options/origins.ts'
import type {FetchBounds} from './fetch-bytes.ts'

/** Of one guide. */
const most = {pictures: 200, bytes: 100 * 1024 * 1024, bytesEach: 10 * 1024 * 1024}

export interface RemotePictures {
  /** Once it is aborted, nobody waits for pictures any more. */
  signal: AbortSignal | undefined
  /** The bytes behind an address. Throws an error that says what is wrong with it. */
  fetch(address: URL): Promise<Uint8Array>
}

export function remotePictures(allowed: ReadonlyArray<string>, signal?: AbortSignal): RemotePictures {
  const origins: FetchBounds['origins'] = new Set(allowed.map(originOf))
  let [pictures, bytes] = [0, 0]
  return {
    signal,
    async fetch(address) {
      if (!origins.has(address.origin)) {
        throw new Error(`it is on the network, and \`--allow-remote ${address.origin}\` was not given`)
      }
      if (++pictures > most.pictures) throw new Error(`there are more than ${most.pictures} from the network`)
      const mostBytes = Math.min(most.bytesEach, most.bytes - bytes)
      // What speaks to the network is loaded by nobody who does not.
      const {fetchBytes} = await import('./fetch-bytes.ts')
      const fetched = await fetchBytes(address, {origins, mostBytes, signal})
      bytes += fetched.length
      return fetched
    },
  }
}

/** The address of a picture on the network; `null` for one that is none, or of a scheme that fetches nothing there. */
export function remoteAddress(url: string): URL | null {
  const full = url.startsWith('//') ? `https:${url}` : url
  const address = /^https?:/i.test(full) && URL.canParse(full) ? new URL(full) : null
  if (address) address.hash = ''
  return address
}
