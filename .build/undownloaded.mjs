/** An esbuild plugin: puppeteer can download browsers. Ours is never told to, so what it would do that with stays away. */
const downloaders = /^(?:proxy-agent|progress|extract-zip|yargs(?:\/.*)?)$/

export const undownloaded = {
  name: 'undownloaded',
  setup({onResolve, onLoad}) {
    onResolve({filter: downloaders}, ({path, importer}) =>
      /[/\\]@puppeteer[/\\]browsers[/\\]/.test(importer) ? {path, namespace: 'undownloaded'} : undefined,
    )
    onLoad({filter: /./, namespace: 'undownloaded'}, () => ({
      contents: `const never = function () { throw new Error('Browsers are not downloaded from here.') }
        export {never as ProxyAgent, never as default, never as hideBin, never as Presets}`,
    }))
  },
}
