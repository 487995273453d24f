/** Which addresses belong to the open network: a name that leads elsewhere would have us ask a neighbour of ours. */
import {type LookupAddress, lookup as systemLookup} from 'node:dns'
import {BlockList, isIP, type LookupFunction} from 'node:net'

/** IANA’s special-purpose registries; of IPv6 only what is given out as global unicast is open at all. */
const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, bits)
// Teredo, benchmarks, documentation and 6to4 carry or stand for other addresses.
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, bits, 'ipv6')
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one of the open network. */
export function isOpen(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address)
  return family === 6 && open.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

/** Whether a host is an address, or this computer, by its very name: then whoever allowed it has seen what it is. */
export function isLiteral(hostname: string): boolean {
  return hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}

/**
 * Finds the addresses of a name for a connection that is about to be made, so that what was looked at is what is asked. All of
 * them have to be open ones.
 */
export function openLookup(lookup: typeof systemLookup = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, {...options, all: true}, (error, found) => {
      const all = found as unknown as Array<LookupAddress>
      const wrong = error ? undefined : all.find(({address}) => !isOpen(address))
      if (wrong) callback(new Error(`${hostname} is at ${wrong.address}, which is no address of the open network`), '')
      else if (error || options.all) callback(error, all)
      else callback(null, all[0]?.address ?? '', all[0]?.family)
    })
  }
}
