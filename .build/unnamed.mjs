/**
 * An esbuild plugin: walks over trees make a function for each node, and give it a name for stack traces, which takes a
 * third of their time. Nothing reads the names.
 */
import {readFile} from 'node:fs/promises'

const naming = /Object\.defineProperty\(visit, 'name', \{\s*value:[^}]*\}\)/

export const unnamed = {
  name: 'unnamed',
  setup({onLoad}) {
    onLoad({filter: /unist-util-visit-parents[/\\]lib[/\\]index\.js$/}, async ({path}) => {
      const source = await readFile(path, 'utf8')
      if (!naming.test(source)) throw new Error('unist-util-visit-parents names its functions in another way now.')
      return {contents: source.replace(naming, '')}
    })
  },
}
