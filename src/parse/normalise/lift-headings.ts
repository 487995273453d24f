/**
 * Takes headings out of the list items that they open: `12. ### What is a promise?` and its text, four columns in.
 *
 * The number of the item becomes the name of what the heading opens. The tree of a list has the number of its first
 * item only, so it is read where it was written.
 */
import type {Heading, List, ListItem, RootContent} from 'mdast'
import type {VFile} from 'vfile'

/** Headings that stood in a list, with the number of their item, if it had one. */
export type Lifted = Map<Heading, string | null>

export function liftHeadings(
  nodes: Array<RootContent>,
  lifted: Lifted,
  explicit: ReadonlySet<RootContent>,
  file: VFile,
): Array<RootContent> {
  return nodes.flatMap((node) =>
    node.type === 'list' && !explicit.has(node) && opensHeadings(node) ? lift(node, lifted, file) : [node],
  )
}

function opensHeadings(list: List): boolean {
  const opened = list.children.filter((item) => item.children[0]?.type === 'heading')
  return opened.length > 0 && opened.length >= list.children.length / 2
}

function lift(list: List, lifted: Lifted, file: VFile): Array<RootContent> {
  return list.children.flatMap((item): Array<RootContent> => {
    const [first] = item.children
    if (first?.type !== 'heading') return [{...list, children: [item]}]
    lifted.set(first, numberOf(item, file))
    // What stands in the item is inside its heading, whatever depth was written.
    const inner: Lifted = new Map()
    const rest = liftHeadings(item.children.slice(1) as Array<RootContent>, inner, new Set(), file)
    for (const node of rest) if (node.type === 'heading') node.depth = deeper(node.depth, first.depth)
    return [first, ...rest]
  })
}

function deeper(depth: Heading['depth'], than: Heading['depth']): Heading['depth'] {
  return Math.min(6, Math.max(depth, than + 1)) as Heading['depth']
}

/** The number that an item bears, as written. */
export function numberOf(item: ListItem, file: VFile): string | null {
  const start = item.position?.start.offset
  if (start === undefined) return null
  return /^\s*(\d{1,9})[.)]/.exec(String(file).slice(start, start + 40))?.[1] ?? null
}
