/**
 * A node and everything in it, in the order written. A guide of thousands of questions is gone through a dozen times,
 * and `unist-util-visit`, which names a function for every node on its way, takes seconds for that.
 */
interface AnyNode {
  type: string
  children?: ReadonlyArray<AnyNode>
}

/** Calls `visitor` for each node; where it returns `false`, nothing in that node is gone through. Children may be changed. */
export function eachNode<N extends {type: string}>(node: object, visitor: (node: N) => unknown): void {
  const {children} = node as AnyNode
  if (visitor(node as N) === false || !children) return
  // What the visitor has put into the place of the children is gone through.
  for (const child of (node as AnyNode).children ?? []) {
    if (child.children) eachNode(child, visitor)
    else visitor(child as N)
  }
}
