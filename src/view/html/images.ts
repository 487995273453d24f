/** Pictures: only those that were read and checked beforehand are shown; of any other, its description. */
import type {Element, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'

/** What the guide calls a picture → where it is for the page: its bytes as a `data:` address, or the name of a file beside it. */
export type Images = Readonly<Record<string, string>>

export function inlineImages(tree: Root, images: Images): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return undefined
    const source = String(node.properties['src'] ?? '')
    const data = Object.hasOwn(images, source) ? images[source] : undefined
    if (data) {
      node.properties = {src: data, alt: String(node.properties['alt'] ?? '')}
      return undefined
    }
    parent.children[index] = placeholder(String(node.properties['alt'] ?? '') || source)
    return SKIP
  })
}

function placeholder(words: string): Element {
  return {
    type: 'element',
    tagName: 'em',
    properties: {},
    children: [{type: 'text', value: `[${words}]`}],
  }
}
