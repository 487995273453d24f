import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {en} from '../../src/view/words/en.ts'
import {count, fill, longDate, wordsFor} from '../../src/view/words.ts'

const templates = fileURLToPath(new URL('../../templates', import.meta.url))

describe('words of ours', () => {
  it('are English where a language is none that we have', () => {
    const words = wordsFor('tlh')
    expect(words.booklet).toEqual(en.booklet)
    expect(words.locale).toBe('en')
    expect(longDate(words, '2026-03-01')).toBe('March 1, 2026')
    expect(longDate(wordsFor('en-GB'), '2026-03-01')).toBe('1 March 2026')
    expect(wordsFor('not a tag').locale).toBe('en')
  })

  it('count, and say everything they are given', () => {
    const words = wordsFor('en')
    expect([1, 2, 1200].map((n) => count(words, words.common.questions, n))).toEqual([
      '1 question',
      '2 questions',
      '1,200 questions',
    ])
    expect(fill('{a} of {b}', {a: 1, b: 'x'})).toBe('1 of x')
    expect(() => fill('{a} of {b}', {a: 1})).toThrow('no `b`')
  })

  it('stand in no template: every template takes them from the table', () => {
    const names = readdirSync(templates, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.hbs'))
    const literal = names.flatMap((name) => {
      const text = readFileSync(join(templates, name), 'utf8')
        .replace(/<style>[\s\S]*?<\/style>/g, '')
        .replace(/\{\{[\s\S]*?\}\}+/g, '')
      const shown = [
        ...text.matchAll(/>([^<>]*)</g),
        ...text.matchAll(/(?:alt|title|aria-label|placeholder)="([^"]*)"/g),
      ]
      const found = shown.map(([, words = '']) => words.trim()).filter((words) => /\p{L}{2}/u.test(words))
      return text.includes('<') ? found.map((words) => `${name}: ${words}`) : []
    })
    expect(literal).toEqual([])
  })
})
