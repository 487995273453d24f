/**
 * The words of Markdown nodes, as `mdast-util-to-string` gives them. Labels, choices and questions are told by their
 * words, so reading asks for those of every node a dozen times; here that makes no arrays on the way.
 */
interface AnyNode {
  type: string
  children?: unknown
}

interface KnownNode {
  type: string
  value?: string
  alt?: string | null
  children?: ReadonlyArray<KnownNode>
}

/** The words of a node, or of several, without marks; raw HTML as it stands, unless `html` is false. */
export function toText(node: AnyNode | ReadonlyArray<AnyNode> | null | undefined, html = true): string {
  if (!node) return ''
  return 'type' in node ? textOf(node as KnownNode, html) : textOfAll(node as ReadonlyArray<KnownNode>, html)
}

function textOf(node: KnownNode, html: boolean): string {
  if (node.value !== undefined) return html || node.type !== 'html' ? node.value : ''
  // What stands for a picture counts as its words.
  if (node.alt) return node.alt
  return node.children ? textOfAll(node.children, html) : ''
}

function textOfAll(nodes: ReadonlyArray<KnownNode>, html: boolean): string {
  const [first] = nodes
  if (!first) return ''
  if (nodes.length === 1) return textOf(first, html)
  let text = ''
  for (const node of nodes) text += textOf(node, html)
  return text
}
