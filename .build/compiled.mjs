/** An esbuild plugin: in the bundle our templates are code, each with the hash of the source that it was made of. */
import {readdirSync, readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'

/** `dist/render/precompiled.js`, filled. */
export async function compiledTemplates(root, rendering = new URL('dist/render/', pathToFileURL(root))) {
  const {precompileTemplate} = await import(new URL('compile-template.js', rendering))
  const {sourceHash} = await import(new URL('source-hash.js', rendering))
  const files = readdirSync(`${root}templates`, {recursive: true}).filter((name) => name.endsWith('.hbs'))
  const partials = files.map((file) => file.replaceAll('\\', '/').slice(0, -4)).sort()
  const rows = partials.map((name) => {
    const source = readFileSync(`${root}templates/${name}.hbs`, 'utf8')
    const code = precompileTemplate(source, {path: `${name}.hbs`, partials})
    return `[${JSON.stringify(name)}, {hash: ${JSON.stringify(sourceHash(source))}, specification: () => (${code})}]`
  })
  return `export const precompiled = new Map([${rows.join(',\n')}])`
}

export const compiled = (root) => ({
  name: 'compiled',
  setup({onLoad}) {
    onLoad({filter: /[/\\]dist[/\\]render[/\\]precompiled\.js$/}, async () => ({
      contents: await compiledTemplates(root),
    }))
  },
})
