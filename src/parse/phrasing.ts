/** Small cuts through inline content that keep positions true. */
import type {Paragraph, PhrasingContent, Text} from 'mdast'
import type {Point, Position} from 'unist'
import {setWritten, writtenFor, writtenRange} from './text/written.ts'

/** The part of a text node from a character on. */
export function sliceText(node: Text, from: number, to: number = node.value.length): Text {
  const slice: Text = {type: 'text', value: node.value.slice(from, to)}
  if (node.position) {
    const source = writtenFor(node)
    const [start, end] = writtenRange(node.value, source, from, to)
    setWritten(slice, source.slice(start, end))
    slice.position = {
      start: movePoint(node.position.start, source.slice(0, start)),
      end: to === node.value.length ? node.position.end : movePoint(node.position.start, source.slice(0, end)),
    }
  }
  return slice
}

/** Inline content without the white space and line breaks at its beginning. */
export function trimPhrasingStart(nodes: Array<PhrasingContent>): Array<PhrasingContent> {
  const [first, ...rest] = nodes
  if (!first) return []
  if (first.type === 'break') return trimPhrasingStart(rest)
  if (first.type !== 'text') return nodes
  const start = first.value.search(/\S/)
  if (start < 0) return trimPhrasingStart(rest)
  return start === 0 ? nodes : [sliceText(first, start), ...rest]
}

/** Inline content without the white space and line breaks at its end. */
export function trimPhrasingEnd(nodes: Array<PhrasingContent>): Array<PhrasingContent> {
  const last = nodes.at(-1)
  if (!last) return []
  if (last.type === 'break') return trimPhrasingEnd(nodes.slice(0, -1))
  if (last.type !== 'text') return nodes
  const end = last.value.trimEnd().length
  if (end === 0) return trimPhrasingEnd(nodes.slice(0, -1))
  return end === last.value.length ? nodes : [...nodes.slice(0, -1), sliceText(last, 0, end)]
}

/** A paragraph of some inline content, placed where that content stands. */
export function paragraphOf(children: Array<PhrasingContent>): Paragraph {
  const position = spanOf(children)
  return position ? {type: 'paragraph', children, position} : {type: 'paragraph', children}
}

/** From the start of the first node to the end of the last whose places are known; `null` when there are none. */
export function spanOf(nodes: Array<{position?: Position | undefined}>): Position | null {
  const start = nodes.find((node) => node.position)?.position?.start
  const end = nodes.findLast((node) => node.position)?.position?.end
  return start && end ? {start, end} : null
}

/** Sets a node’s position unless it is unknown; unist wants it absent then. */
export function place<T extends object>(node: T, position: Position | null | undefined): T {
  return position ? Object.assign(node, {position}) : node
}

function movePoint(point: Point, text: string): Point {
  if (!/[\r\n]/.test(text)) {
    const moved: Point = {line: point.line, column: point.column + text.length}
    if (point.offset !== undefined) moved.offset = point.offset + text.length
    return moved
  }
  const lines = text.split(/\r\n|\r|\n/)
  const moved: Point = {
    line: point.line + lines.length - 1,
    column: lines.length > 1 ? (lines.at(-1) as string).length + 1 : point.column + text.length,
  }
  if (point.offset !== undefined) moved.offset = point.offset + text.length
  return moved
}
