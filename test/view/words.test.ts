import {readdirSync, readFileSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/build.ts'
import {en} from '../../src/view/words/en.ts'
import {translations} from '../../src/view/words/translations.ts'
import {count, fill, longDate, wordsFor} from '../../src/view/words.ts'
import {temporaryFolder} from '../build/lighthouse.ts'

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

/** What a translation has to have at least: all that is printed for learners and interviewers. */
const printed = ['parts', 'common', 'booklet', 'flashcards', 'scorecards'] as const

describe.each([...translations])('the translation %s', (lang, translation) => {
  const sections = Object.entries(en) as Array<[keyof typeof en, Record<string, string | {other: string}>]>

  it('has every message of every section that it has, and all that is printed', () => {
    const missing = sections.flatMap(([section, messages]) => {
      const own = translation[section] as Record<string, unknown> | undefined
      if (!own) return (printed as ReadonlyArray<string>).includes(section) ? [section] : []
      return Object.keys(messages).filter((key) => own[key] === undefined || own[key] === '')
    })
    expect(missing).toEqual([])
  })

  it('fills in what English fills in, and has the plural forms of its language', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
    for (const [section, messages] of sections) {
      for (const [key, own] of Object.entries((translation[section] ?? {}) as typeof messages)) {
        const english = messages[key]
        expect(english, `${section}.${key} is no message`).toBeDefined()
        const names = (text: string): Array<string> => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
        if (typeof own === 'string') expect(names(own), `${section}.${key}`).toEqual(names(english as string))
        // Very large and broken numbers, for which French and Spanish have a form of their own, are never counted here.
        else
          for (const category of categories.filter((name) => name !== 'many' || !['fr', 'es', 'pt'].includes(lang)))
            expect(own, `${section}.${key}`).toHaveProperty(category)
      }
    }
  })

  it('leaves nothing in English', () => {
    const same = sections.flatMap(([section, messages]) =>
      Object.entries(messages).filter(
        ([key, english]) =>
          typeof english === 'string' &&
          /\p{L}{2,} +\p{L}{2,}/u.test(english.replace(/\{\w+\}/g, '')) &&
          (translation[section] as Record<string, unknown> | undefined)?.[key] === english,
      ),
    )
    expect(same).toEqual([])
  })
})

describe('a guide in German', () => {
  it('prints German words, numbers and dates, and none of ours in English', async () => {
    const cwd = await temporaryFolder()
    const guide = join(cwd, 'guide.md')
    await writeFile(
      guide,
      '---\nlang: de\ndate: 2026-03-01\n---\n# Leuchtturm\n\n## Die Lampe\n\n### Was tun, wenn sie ausgeht?\n**Minutes:** 5\n\n**Sample answer:** Wir melden es.\n',
    )
    await build({guides: [guide], out: cwd, formats: ['html']})
    const texts = await Promise.all(
      ['scorecards', 'flashcards'].map(async (name) => {
        const html = await readFile(join(cwd, 'leuchtturm', `${name}.html`), 'utf8')
        return html.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')
      }),
    )
    const text = texts.join(' ')
    for (const words of ['Bewertungsbögen', 'Gesamtempfehlung', 'Vorderseite', '1 Frage']) expect(text).toContain(words)
    const english = ['scorecards', 'flashcards', 'common'] as const
    const left = english.flatMap((section) =>
      Object.values(en[section]).filter(
        (message) =>
          typeof message === 'string' && / .* .* /.test(message) && !message.includes('{') && text.includes(message),
      ),
    )
    expect(left).toEqual([])
    const words = wordsFor('de-AT')
    expect(count(words, words.common.minutes, 1)).toBe('1 Minute')
    expect(longDate(words, '2026-03-01')).toBe('1. März 2026')
  })
})
