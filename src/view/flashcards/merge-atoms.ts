/** Puts pieces that follow each other together again, in linear time: only what grows is copied. */
import type {Blockquote, List, ListItem, Paragraph, Table} from 'mdast'
import type {FlowContent} from '../../guide/types.ts'
import type {Atom} from './atoms.ts'

/** Pieces that follow each other → content again. */
export function mergeAtoms(atoms: ReadonlyArray<Atom>): Array<FlowContent> {
  const merged: Array<FlowContent> = []
  let before: ReadonlyArray<number> = []
  for (const {node, path} of atoms) {
    const last = merged.at(-1)
    if (!last || path[0] !== before[0] || !join(last, node, before.slice(1), path.slice(1))) merged.push(copy(node))
    before = path
  }
  return merged
}

type Parent = Paragraph | List | ListItem | Table | Blockquote

/** As deep as `join` changes it; what lies deeper is shared. */
function copy<T extends FlowContent | ListItem>(node: T): T {
  if (node.type === 'paragraph' || node.type === 'table') return {...node, children: [...node.children]}
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
    return {...node, children: (node as Parent).children.map((child) => copy(child as FlowContent))} as T
  }
  return {...node}
}

/** Adds `next` to the end of `last`, of which it is a further piece; `before` and `path` say where in it they stand. */
function join(
  last: FlowContent | ListItem,
  next: FlowContent | ListItem,
  before: ReadonlyArray<number>,
  path: ReadonlyArray<number>,
): boolean {
  if (last.type === 'paragraph' && next.type === 'paragraph') last.children.push(...next.children)
  else if (last.type === 'table' && next.type === 'table') last.children.push(...next.children.slice(1))
  else if (last.type === 'code' && next.type === 'code') last.value += (before[0] === path[0] ? '' : '\n') + next.value
  else if (isContainer(last) && isContainer(next)) {
    const [inner, added] = [last.children.at(-1), next.children[0]] as [
      FlowContent | undefined,
      FlowContent | undefined,
    ]
    if (!added) return true
    const sameChild = before.length > 0 && before[0] === path[0] && inner
    if (!sameChild || !join(inner, added, before.slice(1), path.slice(1))) {
      ;(last.children as Array<FlowContent>).push(copy(added))
    }
  } else return false
  return true
}

function isContainer(node: FlowContent | ListItem): node is List | ListItem | Blockquote {
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
}
