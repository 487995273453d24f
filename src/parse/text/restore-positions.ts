/** Moves every position of a tree from the text that was parsed to the text that a person wrote. */
import type {Nodes, Root} from 'mdast'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {eachNode} from '../../guide/each-node.ts'
import type {MappedText} from './source-map.ts'

export function restorePositions(tree: Root, mapped: MappedText, file: VFile): void {
  const {toPoint} = location(file)
  eachNode<Nodes>(tree, (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    const from = toPoint(mapped.startOf(start))
    const to = toPoint(mapped.endOf(end))
    // What a dialect has put in another order stands nowhere as a whole.
    if (from && to && (from.offset ?? 0) <= (to.offset ?? 0)) node.position = {start: from, end: to}
    else delete node.position
  })
}
