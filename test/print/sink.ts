/** A server on this machine that writes down who asks it for something. */
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'

export interface Sink {
  /** Such as `http://127.0.0.1:40123`. */
  address: string
  hits: Array<string>
  close(): Promise<void>
}

export async function openSink(): Promise<Sink> {
  const hits: Array<string> = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.writeHead(200, {'access-control-allow-origin': '*', 'content-type': 'text/html'})
    response.end('<p>SINK ANSWERED</p>')
  })
  server.on('connection', () => hits.push('connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
