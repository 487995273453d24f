/**
 * An esbuild plugin: what a guide may have no need for is in the bundle, but runs only once it is called for. esbuild keeps
 * a module that is asked for by `require` in a function.
 */
import {readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname} from 'node:path'

/** By file: packages of which it calls functions, and those not in every guide. */
const packages = {
  // HTML in a guide.
  'parse/normalise/mean-html.js': ['hast-util-from-html', 'hast-util-to-mdast'],
  'view/html/to-html.js': ['hast-util-raw'],
  // Code in it.
  'view/html/highlight.js': ['./code-languages.js'],
  // Templates that are not ours.
  'render/templates.js': ['./compile-template.js'],
}
const files = new RegExp(`[/\\\\]dist[/\\\\](?:${Object.keys(packages).join('|').replaceAll('/', '[/\\\\]')})$`)

export const lazily = {
  name: 'lazily',
  setup({onLoad}) {
    onLoad({filter: files}, async ({path}) => {
      const source = await readFile(path, 'utf8')
      const names = Object.entries(packages).find(([file]) => path.replaceAll('\\', '/').endsWith(file))[1]
      return {contents: names.reduce(callLater, source)}
    })
    // Elsewhere they are found in their folder, and read one by one.
    onLoad({filter: /[/\\]words[/\\]translations\.js$/}, ({path}) => {
      const found = readdirSync(dirname(path)).flatMap((file) => /^([a-z]{2,3}(?:-\w+)*)\.js$/.exec(file)?.[1] ?? [])
      const rows = found
        .filter((name) => name !== 'en')
        .map((name) => `'${name.toLowerCase()}': () => require('./${name}.js')`)
      return {
        contents: `const all = {${rows.join(', ')}}
          export const translations = {get: (language) => Object.hasOwn(all, language) ? all[language]().translation : undefined}`,
      }
    })
  },
}

/** `import {a} from 'b'` → a function that takes `a` from `b` when it is called. */
function callLater(source, name) {
  const statement = new RegExp(`import \\{ (\\w+) \\} from '${name}';`)
  if (!statement.test(source)) throw new Error(`Nothing is imported from ${name} as it was.`)
  return source.replace(statement, `const $1 = (...given) => require('${name}').$1(...given);`)
}
