/** What an author may choose: `--dialect items`, or `dialect: items` in the front matter. */
import {textDialects} from './text-dialects.ts'
import {treeDialects} from './tree-dialects.ts'

/** `canonical` is the form that we write ourselves: nothing in it is guessed. */
export const dialectNames: ReadonlyArray<string> = [
  'canonical',
  'headings',
  ...treeDialects.map(({name}) => name),
  ...textDialects.map(({name}) => name),
]
