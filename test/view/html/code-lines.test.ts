import type {Element, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {describe, expect, it} from 'vitest'
import {markLongLines} from '../../../src/view/html/code-lines.ts'

const text = (value: string) => ({type: 'text' as const, value})
const span = (name: string, ...children: Element['children']): Element => ({
  type: 'element',
  tagName: 'span',
  properties: {className: [name]},
  children,
})

function marked(...children: Element['children']): string {
  const code: Element = {type: 'element', tagName: 'code', properties: {}, children}
  const root: Root = {type: 'root', children: [{type: 'element', tagName: 'pre', properties: {}, children: [code]}]}
  markLongLines(root)
  return toHtml(root)
}

const long = 'x'.repeat(60)

describe('lines of code', () => {
  it('are elements with their line feeds where one may be wrapped, and are left alone where none may', () => {
    expect(marked(text(`a\n${long}\nb\n`))).toBe(
      `<pre><code><span class="wraps">a\n</span><span class="wraps">${long}\n</span><span class="wraps">b\n</span></code></pre>`,
    )
    expect(marked(text('a\nb\n'))).toBe('<pre><code>a\nb\n</code></pre>')
  })

  it('keep colours that go over several of them', () => {
    const comment = (words: string): string => `<span class="hljs-comment">${words}</span>`
    expect(marked(text('let '), span('hljs-comment', text(`/* a\n${long}\nend */`)), text(' b\n'))).toBe(
      `<pre><code><span class="wraps">let ${comment('/* a\n')}</span><span class="wraps">${comment(`${long}\n`)}</span>` +
        `<span class="wraps">${comment('end */')} b\n</span></code></pre>`,
    )
  })

  it('are the same text as before', () => {
    const code = `one\n\n${long} two\n  three ${long}`
    const html = marked(span('hljs-keyword', text(code.slice(0, 3))), text(code.slice(3)))
    expect(html.replace(/<[^>]*>/g, '')).toBe(code)
  })
})
