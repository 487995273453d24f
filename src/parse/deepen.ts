/** Headings among the content of a question stand below its own: the least of them one level, the others as before. */
import type {Heading, RootContent} from 'mdast'

/** Takes nodes and the depth that their highest headings get, at most 6. Headings that are labels keep theirs. */
export function deepen(nodes: Array<RootContent>, depth: number): Array<RootContent> {
  const headings = nodes.filter((node): node is Heading => node.type === 'heading')
  const least = Math.min(...headings.map((heading) => heading.depth))
  for (const heading of headings) {
    heading.depth = Math.min(6, Math.max(1, heading.depth - least + Math.min(depth, 6))) as Heading['depth']
  }
  return nodes
}
