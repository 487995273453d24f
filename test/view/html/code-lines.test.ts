import type {Element, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {describe, expect, it} from 'vitest'
import {splitCodeLines} from '../../../src/view/html/code-lines.ts'

const text = (value: string) => ({type: 'text' as const, value})
const span = (name: string, ...children: Element['children']): Element => ({
  type: 'element',
  tagName: 'span',
  properties: {className: [name]},
  children,
})

function split(...children: Element['children']): string {
  const code: Element = {type: 'element', tagName: 'code', properties: {}, children}
  const root: Root = {type: 'root', children: [{type: 'element', tagName: 'pre', properties: {}, children: [code]}]}
  splitCodeLines(root)
  return toHtml(root)
}

describe('lines of code', () => {
  it('keep colours that go over several of them', () => {
    const comment = (words: string): string => `<span class="hljs-comment">${words}</span>`
    expect(split(text('let '), span('hljs-comment', text('/* a\nend */')), text(' b\n'))).toBe(
      `<pre><code><span class="code-line">let ${comment('/* a')}\n</span><span class="code-line">${comment('end */')} b</span></code></pre>`,
    )
  })

  it('are the same text as before, empty lines included', () => {
    const code = 'one\n\nxxx two\n  three'
    const html = split(span('hljs-keyword', text(code.slice(0, 3))), text(code.slice(3)))
    expect(html.replace(/<[^>]*>/g, '')).toBe(code)
  })
})
