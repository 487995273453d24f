import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isolateTurns, isolateView} from '../../src/guide/isolate.ts'
import {cssString} from '../../src/view/css.ts'
import {shorten} from '../../src/view/words.ts'

/** What UAX #9 has left open after a text: isolates that are not ended, and embeddings and overrides outside of all of them. */
function leftOpen(text: string): string {
  const open: Array<string> = []
  for (const mark of text.match(/[\u202a-\u202e\u2066-\u2069]/gu) ?? []) {
    const isolate = open.findLastIndex((other) => /[\u2066-\u2068]/.test(other))
    if (mark === '\u2069') {
      if (isolate < 0) return 'an end of what was not begun'
      open.length = isolate
    } else if (mark === '\u202c') {
      if (open.length > isolate + 1) open.pop()
    } else open.push(mark)
  }
  return open.map((mark) => mark.codePointAt(0)?.toString(16)).join(' ')
}

describe('a text with marks of direction', () => {
  it.each([
    ['an override', 'invoice\u202egpj.exe', '\u2068invoice\u202egpj.exe\u2069'],
    ['an override that is ended', 'a\u202eb\u202cc', '\u2068a\u202eb\u202cc\u2069'],
    ['an isolate that is not ended', 'a\u2067b', '\u2068a\u2067b\u2069\u2069'],
    ['an end of what was not begun', 'a\u2069b', '\u2068ab\u2069'],
  ])('is one isolate: %s', (_, given, isolated) => {
    expect(isolateTurns(given)).toBe(isolated)
  })

  it('stays as it is where it is in order', () => {
    for (const text of ['plain', 'דבש', 'a \u2067דבש\u2069 b', 'a\u2068x\u202ey\u2069'])
      expect(isolateTurns(text)).toBe(text)
  })

  it('is one in style sheets, shortened, and in whatever a template is given', () => {
    expect(cssString('a\u202eb')).toBe('"\\2068 a\\202e b\\2069 "')
    expect(shorten('a \u2067bb\u2069 cc dd', 9)).toBe(isolateTurns('a \u2067bb\u2069…'))
    expect(shorten('a \u2067bb bb bb\u2069 cc', 9)).toBe('\u2068a \u2067bb bb…\u2069\u2069')
    const view = {list: [{title: 'a\u202eb'}], plain: ['x'], none: null}
    expect(isolateView(view)).toEqual({list: [{title: '\u2068a\u202eb\u2069'}], plain: ['x'], none: null})
    expect(isolateView(view.plain)).toBe(view.plain)
  })

  it('leaves nothing open, once and for all', () => {
    const marks = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069']
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...marks, 'a', 'ד', ' ')}), (text) => {
        const isolated = isolateTurns(text)
        expect(leftOpen(isolated)).toBe('')
        expect(isolateTurns(isolated)).toBe(isolated)
        expect(isolated.replace(/[\u2068\u2069]/gu, '')).toBe(text.replace(/[\u2068\u2069]/gu, ''))
      }),
    )
  })
})
