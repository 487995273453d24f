/**
 * Markdown parsers for what a text has: one that looks for addresses at every letter takes half as long again, so it is
 * spared where there can be none; likewise tables.
 */
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

type Constructs = Record<string, unknown>

const frontmatter = {type: 'yaml', marker: '-'} as const
const full = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, frontmatter).freeze()
const inner = unified().use(remarkParse).use(remarkGfm).freeze()
const plain = unified().use(remarkParse).use(remarkGfm).use(without, ['Autolink']).freeze()
const plainest = unified().use(remarkParse).use(remarkGfm).use(without, ['Autolink', 'table']).freeze()

/** What a bare address or what is put into its place can look like: escapes and references included. */
const address = /@|www|https?\\?:|&(?:#|commat|colon|sol|period)/i
const table = /[|]|:-|-:/

/** Whether there can be an address that is a link without being written as one. */
export function mayHoldAddress(text: string): boolean {
  return address.test(text)
}

/** The parser for a text; only at the beginning of a file can there be front matter. */
export function processorFor(text: string, first: boolean): typeof inner {
  if (first) return full
  if (mayHoldAddress(text)) return inner
  return table.test(text) ? plain : plainest
}

/** Takes constructs out of what remark-gfm has added, by the words in their names. */
function without(
  this: {data(): {micromarkExtensions?: Array<unknown>; fromMarkdownExtensions?: Array<unknown>}},
  names: Array<string>,
): void {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => leaner(extension as Constructs, names)) ?? []
  // Addresses are looked for once more in the finished tree.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat(2)
    .filter((extension) => !(extension as Constructs)['transforms'])
}

function leaner(value: unknown, names: Array<string>): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isNamed(item, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, leaner(inside, names)]))
}

function isNamed(construct: unknown, names: Array<string>): boolean {
  const name = String((construct as {name?: unknown}).name ?? '')
  return names.some((part) => name.includes(part))
}
