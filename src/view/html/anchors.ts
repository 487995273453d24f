/**
 * Identifiers and the links that point at them.
 *
 * A fragment is one of many on a page, so identifiers inside it get the name of its question in front, and so do links
 * to them. Other `#` links stay as they are: they lead to a question or section of the guide.
 */
import type {Element, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'

export function prefixAnchors(tree: Root, prefix: string): void {
  const own = new Set<string>()
  const elements: Array<Element> = []
  visit(tree, 'element', (node) => {
    elements.push(node)
    if (typeof node.properties['id'] === 'string') own.add(node.properties['id'])
  })
  for (const {properties} of elements) {
    if (typeof properties['id'] === 'string') properties['id'] = prefix + properties['id']
    const href = properties['href']
    if (typeof href === 'string' && href.startsWith('#') && own.has(href.slice(1))) {
      properties['href'] = `#${prefix}${href.slice(1)}`
    }
    delete properties['ariaDescribedBy']
  }
}

/** Puts a text behind each link that leads elsewhere on the page, such as where that is in print. */
export function noteLinks(tree: Root, noteOf: (identifier: string) => string | null): void {
  visit(tree, 'element', (node, index, parent) => {
    const href = node.tagName === 'a' ? node.properties['href'] : undefined
    if (typeof href !== 'string' || !href.startsWith('#') || !parent || index === undefined) return undefined
    const note = noteOf(href.slice(1))
    if (note === null) return SKIP
    parent.children.splice(index + 1, 0, {type: 'text', value: note})
    return [SKIP, index + 2]
  })
}
