/**
 * What goes into scripts of its own beside the program: what most guides or commands have no need for. A script that is not
 * there need not be read, nor told from the others by a parser.
 */
import {readdirSync} from 'node:fs'

const words = 'dist/view/words'
const translations = (root) =>
  readdirSync(`${root}${words}`).filter((name) => /^(?!en\.)[a-z]{2,3}(?:-\w+)*\.js$/.test(name))

/** By script: what is asked for by these names, and from which folder. */
export const partsIn = (root) => ({
  puppeteer: {folder: '.', names: ['puppeteer', '@puppeteer/browsers']},
  html: {folder: '.', names: ['hast-util-from-html', 'hast-util-to-mdast', 'hast-util-raw']},
  highlight: {folder: 'dist/view/html', names: ['./code-languages.js']},
  handlebars: {folder: '.', names: ['handlebars']},
  templates: {folder: 'dist/render', names: ['./precompiled.js']},
  words: {folder: words, names: translations(root).map((name) => `./${name}`)},
})

/** The script that has all of them, each run when it is asked for. */
export function entryOf({names}) {
  const rows = names.map((name) => `get ${JSON.stringify(name)}() { return require(${JSON.stringify(name)}) }`)
  return `module.exports = {${rows.join(', ')}}`
}

/** An esbuild plugin: whoever asks for one of these, asks another script for it. */
export const elsewhere = (root) => ({
  name: 'elsewhere',
  setup({onResolve, onLoad}) {
    for (const [part, {folder, names}] of Object.entries(partsIn(root))) {
      const filter = new RegExp(`^(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})$`)
      onResolve({filter}, ({path, resolveDir, kind}) => {
        const isTheirs = !path.startsWith('.') || resolveDir.replaceAll('\\', '/').endsWith(folder)
        return isTheirs && kind !== 'entry-point' ? {path, namespace: 'elsewhere', pluginData: part} : undefined
      })
    }
    onLoad({filter: /./, namespace: 'elsewhere'}, ({path, pluginData}) => ({
      contents: `module.exports = require('./${pluginData}.cjs')[${JSON.stringify(path)}]`,
    }))
    // The scripts ask each other.
    onResolve({filter: /^\.\/[a-z-]+\.cjs$/, namespace: 'elsewhere'}, ({path}) => ({path, external: true}))
  },
})
