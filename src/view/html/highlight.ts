/** Code coloured by weight and slant when the page is made, so that nothing has to run in it. */
import type {Element, Root} from 'hast'
import nginx from 'highlight.js/lib/languages/nginx'
import {common, createLowlight} from 'lowlight'
import {visit} from 'unist-util-visit'

let known: ReturnType<typeof createLowlight> | null = null

/** Made at the first need: it takes longer than reading a guide. */
function lowlight(): ReturnType<typeof createLowlight> {
  if (known) return known
  known = createLowlight({...common, nginx})
  known.registerAlias({
    bash: ['console', 'shell-session'],
    json: ['jsonc', 'json5'],
    ini: ['hcl', 'terraform', 'tf', 'conf'],
  })
  return known
}

export function highlightCode(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'pre') return
    const code = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
    const language = code && languageOf(code)
    const text = code?.children[0]
    if (!code || !language || text?.type !== 'text' || code.children.length > 1) return
    if (lowlight().registered(language))
      code.children = lowlight().highlight(language, text.value).children as Element['children']
  })
}

function languageOf(code: Element): string | null {
  const names = code.properties['className']
  if (!Array.isArray(names)) return null
  const name = names.map(String).find((item) => item.startsWith('language-'))
  return name ? name.slice('language-'.length).toLowerCase() : null
}
