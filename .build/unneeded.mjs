/**
 * An esbuild plugin: puppeteer can download browsers, and speak to them in another protocol. Ours is never told to, so what
 * it would do that with stays away. To browsers elsewhere it speaks by WebSocket, for which TLS is loaded only then.
 */
import {readFile} from 'node:fs/promises'

const downloaders = /^(?:proxy-agent|progress|extract-zip|yargs(?:\/.*)?)$/

export const unneeded = {
  name: 'unneeded',
  setup({onResolve, onLoad}) {
    onResolve({filter: downloaders}, ({path, importer}) =>
      /[/\\]@puppeteer[/\\]browsers[/\\]/.test(importer) ? {path, namespace: 'unneeded'} : undefined,
    )
    onResolve({filter: /\/httpUtil\.js$/}, ({path, importer}) =>
      /[/\\]@puppeteer[/\\]browsers[/\\]/.test(importer) ? {path, namespace: 'unneeded'} : undefined,
    )
    onLoad({filter: /[/\\]NodeWebSocketTransport\.js$/}, async ({path}) => ({
      contents: replaceOnce(
        replaceOnce(await readFile(path, 'utf8'), "import NodeWebSocket from 'ws';", ''),
        'new NodeWebSocket(',
        "new (require('ws').default)(",
      ),
    }))
    onResolve({filter: /^\.\.?\/(?:bidi\/)?bidi\.js$/}, ({path}) => ({path, namespace: 'unneeded'}))
    onLoad({filter: /./, namespace: 'unneeded'}, ({path}) => ({
      contents: `const never = function () { throw new Error('${path} is not in the bundle.') }
        export {never as BidiBrowser, never as ProxyAgent, never as default, never as hideBin, never as Presets,
          never as headHttpRequest, never as downloadFile, never as getJSON, never as getText}`,
    }))
  },
}

function replaceOnce(source, found, put) {
  if (source.split(found).length !== 2) throw new Error(`${found} is not there once, as it was.`)
  return source.replace(found, () => put)
}
