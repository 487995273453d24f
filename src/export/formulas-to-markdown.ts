/** Formulas as they were written, for `mdast-util-to-markdown`; dollars that are none are escaped where they would be. */
import type {Nodes, Root, Text} from 'mdast'
import {defaultHandlers, type Options, type State} from 'mdast-util-to-markdown'
import {visit} from 'unist-util-visit'
import type {InlineMath, Math as MathNode} from '../guide/types.ts'

const closings: Record<InlineMath['mark'], string> = {$: '$', $$: '$$', '$`': '`$', '\\(': '\\)', '\\[': '\\]'}

/** The extension for a tree that is written with it. */
export function formulasToMarkdown(tree: Nodes): Options {
  const misleading = misleadingTexts(tree)
  return {
    handlers: {
      inlineMath(node: InlineMath, _: unknown, state: State) {
        const written = node.mark + node.value + closings[node.mark]
        return state.stack.includes('tableCell') ? written.replace(/\\?\|/g, '\\$&') : written
      },
      math({mark, value}: MathNode) {
        if (mark !== '```') return [mark, value, closings[mark]].join('\n')
        const longest = Math.max(2, ...Array.from(value.matchAll(/`+/g), ([run]) => run.length))
        const fence = '`'.repeat(longest + 1)
        return [`${fence}math`, ...(value === '' ? [] : [value]), fence].join('\n')
      },
      text(node, parent, state, info) {
        const text = defaultHandlers.text(node, parent, state, info)
        return misleading.has(node) ? text.replaceAll('$', '\\$') : text
      },
    },
  }
}

/** Two dollars, or one of the other marks, with something between. */
const pair = /\$[^\s$](?:[^$]*[^\s$])?\$(?!\d)|\$\$|\$`/

/** Texts with dollars that could be taken for the ends of a formula. */
function misleadingTexts(tree: Nodes): WeakSet<Text> {
  const found = new WeakSet<Text>()
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    if (!pair.test(flat(node))) return
    visit(node, 'text', (text) => {
      found.add(text)
    })
  })
  return found
}

function flat(node: Nodes | Root): string {
  if (node.type === 'text') return node.value
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if ('children' in node) return node.children.map((child) => flat(child)).join('')
  return ' '
}
