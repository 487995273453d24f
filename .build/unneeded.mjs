/**
 * An esbuild plugin: puppeteer can download browsers, and speak to them in another protocol. Ours is never told to, so what
 * it would do that with stays away.
 */
const downloaders = /^(?:proxy-agent|progress|extract-zip|yargs(?:\/.*)?)$/

export const unneeded = {
  name: 'unneeded',
  setup({onResolve, onLoad}) {
    onResolve({filter: downloaders}, ({path, importer}) =>
      /[/\\]@puppeteer[/\\]browsers[/\\]/.test(importer) ? {path, namespace: 'unneeded'} : undefined,
    )
    onResolve({filter: /^\.\.?\/(?:bidi\/)?bidi\.js$/}, ({path}) => ({path, namespace: 'unneeded'}))
    onLoad({filter: /./, namespace: 'unneeded'}, ({path}) => ({
      contents: `const never = function () { throw new Error('${path} is not in the bundle.') }
        export {never as BidiBrowser, never as ProxyAgent, never as default, never as hideBin, never as Presets}`,
    }))
  },
}
