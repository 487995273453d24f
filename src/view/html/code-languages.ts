/** The languages whose code is coloured. Only who finds code loads them. */
import nginx from 'highlight.js/lib/languages/nginx'
import {common, createLowlight} from 'lowlight'

export function createHighlighter(): ReturnType<typeof createLowlight> {
  const known = createLowlight({...common, nginx})
  known.registerAlias({
    bash: ['console', 'shell-session'],
    json: ['jsonc', 'json5'],
    ini: ['hcl', 'terraform', 'tf', 'conf'],
  })
  return known
}
