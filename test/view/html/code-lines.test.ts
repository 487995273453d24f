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
  it('that may be wrapped are elements, with their line feeds; others are left as they are', () => {
    expect(marked(text(`a\n${long}\nb\n`))).toBe(`<pre><code>a\n<span class="wraps">${long}\n</span>b\n</code></pre>`)
  })

  it('keep colours that go over several of them', () => {
    expect(marked(text('let '), span('hljs-comment', text(`/* a\n${long}\nend */`)), text(' b\n'))).toBe(
      `<pre><code>let <span class="hljs-comment">/* a\n</span><span class="wraps"><span class="hljs-comment">${long}\n</span></span><span class="hljs-comment">end */</span> b\n</code></pre>`,
    )
  })

  it('are the same text as before', () => {
    const code = `one\n\n${long} two\n  three ${long}`
    const html = marked(span('hljs-keyword', text(code.slice(0, 3))), text(code.slice(3)))
    expect(html.replace(/<[^>]*>/g, '')).toBe(code)
  })
})
