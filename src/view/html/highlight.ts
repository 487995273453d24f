/** Code coloured by weight and slant when the page is made, so that nothing has to run in it. */
import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import {createHighlighter} from './code-languages.ts'

let known: ReturnType<typeof createHighlighter> | null = null

/** Made at the first need: it takes longer than reading a guide. */
function highlighter(): ReturnType<typeof createHighlighter> {
  known ??= createHighlighter()
  return known
}

export function highlightCode(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'pre') return
    const code = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
    const language = code && languageOf(code)
    const text = code?.children[0]
    if (!code || !language || text?.type !== 'text' || code.children.length > 1) return
    if (highlighter().registered(language))
      code.children = highlighter().highlight(language, text.value).children as Element['children']
  })
}

function languageOf(code: Element): string | null {
  const names = code.properties['className']
  if (!Array.isArray(names)) return null
  const name = names.map(String).find((item) => item.startsWith('language-'))
  return name ? name.slice('language-'.length).toLowerCase() : null
}
