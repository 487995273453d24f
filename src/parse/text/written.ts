/**
 * What stands in the file for each text node, where that differs from the node’s value: escapes, character references
 * and the indentation of lines in lists and quotes are gone from a value, yet positions have to count them.
 */
import type {Nodes, Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {eachNode} from '../../guide/each-node.ts'

const written = new WeakMap<Text, string>()

/** Notes the source of every text node of a tree whose positions speak of this file. */
export function rememberWritten(tree: Root, file: VFile): void {
  const source = String(file)
  eachNode<Nodes>(tree, (node) => {
    if (node.type !== 'text') return
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    if (end - start !== node.value.length || !source.startsWith(node.value, start)) {
      written.set(node, source.slice(start, end))
    }
  })
}

export function setWritten(node: Text, source: string): void {
  if (source !== node.value) written.set(node, source)
}

/** The source of a text node. */
export function writtenFor(node: Text): string {
  return written.get(node) ?? node.value
}

/** The piece of a source that stands for a piece of its value, as offsets into the source. */
export function writtenRange(value: string, source: string, from: number, to: number): [number, number] {
  if (value === source) return [from, to]
  const added = addedSpace(value, source)
  if (added > 0) return [Math.max(0, from - added), to > from ? Math.max(0, to - added) : source.length]
  let start = source.length
  let offset = 0
  for (let index = 0; index < value.length; ) {
    const [begin, length, taken] = standsAsItIs(value, source, index, offset)
      ? [offset, 1, 1]
      : nextWritten(value, source, index, offset)
    if (from >= index && from < index + taken) start = begin
    offset = begin + length
    index += taken
    if (to > from && to <= index) return [start, offset]
  }
  return [start, Math.max(start, offset)]
}

/** How many characters of white space were put before a value that is otherwise written as it stands: behind most labels. */
function addedSpace(value: string, source: string): number {
  const added = value.length - source.length
  const plain = added > 0 && value.endsWith(source) && /^[^\s\\&][^\\&]*$/.test(source)
  return plain && value.slice(0, added).trim() === '' ? added : 0
}

const backslash = 92
const ampersand = 38

/** Most characters do, and labels are looked for in every paragraph. */
function standsAsItIs(value: string, source: string, index: number, offset: number): boolean {
  const code = value.charCodeAt(index)
  return code === source.charCodeAt(offset) && code !== backslash && code !== ampersand
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy

/** Where the next character of a value is written, how many characters that takes, and how many it stands for. */
function nextWritten(value: string, source: string, index: number, offset: number): [number, number, number] {
  const isSpace = /\s/.test(value[index] as string)
  for (let at = offset; at < source.length; at++) {
    const found = writtenAt(value, source, index, at)
    if (found) return found
    // A space that was put between a label and its text stands nowhere.
    if (isSpace && !/\s/.test(source[at] as string)) break
  }
  return [offset, 0, 1]
}

/** The character of a value, if it is written at this place: as an escape, a reference or itself. */
function writtenAt(value: string, source: string, index: number, at: number): [number, number, number] | null {
  const character = source[at] as string
  if (character === '\\' && source[at + 1] === value[index] && !value.startsWith(source.slice(at, at + 2), index)) {
    return [at, 2, 1]
  }
  if (character === '&') {
    reference.lastIndex = at
    const [whole] = reference.exec(source) ?? []
    if (whole && !value.startsWith(whole, index)) {
      return [at, whole.length, (value.codePointAt(index) as number) > 0xffff ? 2 : 1]
    }
  }
  // A NUL is read as the replacement character.
  return character === value[index] || character === '\0' ? [at, 1, 1] : null
}
