/**
 * A converter that knows what it has made of the same words before, in an earlier reading of a guide.
 *
 * Where a piece stands in its file has no part in its HTML; so what it was made from is its nodes without their positions.
 */
import type {FlowContent} from '../../guide/types.ts'
import type {SafeHtml, ToHtml} from './to-html.ts'

/** By what it was made from. */
export interface HtmlMemory {
  get(key: string): SafeHtml | undefined
  set(key: string, html: SafeHtml): unknown
}

/** What may depend on more than the piece: on pictures, on what the guide defines elsewhere, on where a link leads. */
const dependent = /"type":"(?:html|image|definition|footnoteDefinition|\w+Reference)"/
const links = /"type":"link"/
const tables = /"type":"table"/

export function recalling(convert: ToHtml, memory: HtmlMemory): ToHtml {
  return (nodes, options) => {
    const content = contentOf(nodes)
    const others =
      dependent.test(content) ||
      (options.noteAfterLink !== undefined && links.test(content)) ||
      (options.fitTable !== undefined && tables.test(content))
    if (others) return convert(nodes, options)
    const {prefix, firstHeading, codeLines} = options
    const key = JSON.stringify([prefix, firstHeading, codeLines, content])
    const known = memory.get(key)
    if (known !== undefined) return known
    const html = convert(nodes, options)
    memory.set(key, html)
    return html
  }
}

function contentOf(nodes: Array<FlowContent>): string {
  return JSON.stringify(nodes, (name, value) => (name === 'position' ? undefined : value))
}
