/** Headings among the content of a question stand below its own: the least of them one level, the others as before. */
import type {Heading, RootContent} from 'mdast'
import type {HeadingRole} from './outline/roles.ts'

/** Changes the depth of content headings: the highest get `depth`, at most 6. Headings that are labels keep theirs. */
export function deepen(
  nodes: Array<RootContent>,
  depth: number,
  roles: ReadonlyMap<Heading, HeadingRole>,
): Array<RootContent> {
  const headings = headingsIn(nodes).filter((node) => roles.get(node) !== 'label')
  const least = Math.min(...headings.map((heading) => heading.depth))
  for (const heading of headings) {
    heading.depth = Math.min(6, heading.depth - least + Math.min(depth, 6)) as Heading['depth']
  }
  return nodes
}

function headingsIn(nodes: Array<RootContent>): Array<Heading> {
  return nodes.flatMap((node) => {
    if (node.type === 'details') return headingsIn(node.children)
    return node.type === 'heading' ? [node] : []
  })
}
