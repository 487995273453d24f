/** What holds for any guide in a text dialect: questions come back whole, and line endings change nothing. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {toString as toText} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {exporters} from '../../src/export/exporters.ts'
import {promptText} from '../../src/guide/text.ts'
import type {Choice, Guide, Question} from '../../src/guide/types.ts'
import {partOf, questionsOf} from '../../src/guide/walk.ts'
import {textDialects} from '../../src/parse/dialects/text-dialects.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {missingWords, wordsIn} from '../build/words.ts'
import {outline} from '../outline.ts'

const root = 'test/fixtures/dialects'
const paths = textDialects.flatMap(({name}) =>
  readdirSync(join(root, name))
    .filter((file) => !file.endsWith('.outline'))
    .map((file) => join(root, name, file)),
)

function parse(value: string, path = 'guide.txt'): {guide: Guide; file: VFile} {
  const file = new VFile({path, value})
  return {guide: parseGuide(file), file}
}

describe.each(paths)('%s', (path) => {
  const text = readFileSync(path, 'utf8').replace(/\r\n/g, '\n')
  const plain = outline(parse(text, path).guide)

  it.each([
    ['CRLF', text.replace(/\n/g, '\r\n')],
    ['a byte order mark', `\uFEFF${text}`],
    ['no last newline', text.trimEnd()],
    ['doubled blank lines', text.replace(/\n\n/g, '\n\n\n')],
  ])('is the same tree with %s', (_, changed) => {
    // Code keeps its blank lines, however many.
    const once = (found: string): string => found.replace(/(?: ⏎ ){2,}/g, ' ⏎ ⏎ ')
    expect(once(outline(parse(changed, path).guide))).toBe(once(plain))
  })

  it('loses no word: each is in the tree or in a message', () => {
    const {guide, file} = parse(text, path)
    const kept = [guide.title, ...file.messages.map((message) => String(message.actual ?? ''))]
    visit(guide as never, (node: Record<string, unknown>) => {
      for (const key of ['value', 'label', 'term', 'level', 'url'])
        if (typeof node[key] === 'string') kept.push(node[key])
      if (Array.isArray(node['topics'])) kept.push(...(node['topics'] as Array<string>))
    })
    const lost = missingWords(wordsIn(unmarked(text)), wordsIn(kept.join('\n')))
    expect(new Set(lost.filter((word) => !marks.has(word)))).toEqual(new Set())
  })

  it('is the same tree when it is written as Markdown and read again', () => {
    const again = exporters.markdown(parse(text, path).guide)
    expect(outline(parse(again, 'again.md').guide)).toBe(plain)
  })

  it('has every text where it says', () => {
    const {guide} = parse(text, path)
    let seen = 0
    visit(
      guide as never,
      'text',
      (node: {value: string; position?: {start: {offset: number}; end: {offset: number}}}) => {
        if (!node.position) return
        const source = text.slice(node.position.start.offset, node.position.end.offset)
        expect(missingWords(wordsIn(node.value), wordsIn(source))).toEqual([])
        seen++
      },
    )
    expect(seen).toBeGreaterThan(5)
  })
})

/** A text without the numbers of its lists, and without keys that repeat a choice. */
function unmarked(text: string): string {
  return text.replace(/^ *\d+\. /gm, '').replace(/^\^.*$/gm, '')
}

/** What stands for something and is not said: letters of choices and keys, names of facts, formats, open categories. */
const marks = new Set([
  ...'abcdefqno',
  ...[
    'difficulty',
    'topics',
    'category',
    'course',
    'top',
    'lamps',
    'pre',
    'markdown',
    'html',
    'p',
    'br',
    '难度',
    '题目',
    'question',
    'º',
  ],
])

const word = fc.string({unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéñжя灯'), minLength: 2, maxLength: 9})
const sentence = fc
  .array(fc.oneof(word, fc.constantFrom('*a*', '_b_', '<c>', '[d]', '`e`', '#f', 'g_h', 'C#', '2*3', 'a|b', '&amp;')), {
    minLength: 4,
    maxLength: 9,
  })
  .map((words) => words.join(' '))
const choices = fc.uniqueArray(sentence, {minLength: 2, maxLength: 5, selector: (text) => text.toLowerCase()})
const items = fc.array(
  fc.record({
    asked: word.chain((first) => sentence.map((text) => `Which ${first} ${text}?`)),
    choices,
    right: fc.nat(),
  }),
  {minLength: 2, maxLength: 6},
)

type Item = {asked: string; choices: Array<string>; right: number}

const writers: Record<string, (all: Array<Item>) => string> = {
  pool: (all) =>
    all
      .map((item, at) => {
        const key = String.fromCharCode(65 + (item.right % item.choices.length))
        const lines = item.choices.map((choice, index) => `${String.fromCharCode(65 + index)}. ${choice}`)
        return [`Z${at + 1}A0${at} (${key}) [1.${at}]`, item.asked, ...lines, '~~'].join('\n')
      })
      .join('\n\n'),
  trivia: (all) =>
    all
      .map((item) => {
        const lines = item.choices.map((choice, index) => `${String.fromCharCode(65 + index)} ${choice}`)
        return [`#Q ${item.asked}`, `^ ${item.choices[item.right % item.choices.length]}`, ...lines].join('\n')
      })
      .join('\n\n'),
  gift: (all) =>
    all
      .map((item) => {
        const lines = item.choices.map(
          (choice, index) => `${index === item.right % item.choices.length ? '=' : '~'}${escaped(choice)}`,
        )
        return `::one::[plain]${escaped(item.asked)} {\n${lines.join('\n')}\n}`
      })
      .join('\n\n'),
}

function escaped(text: string): string {
  return text.replace(/[~=#{}:\\]/g, '\\$&')
}

function choicesIn(question: Question): Array<Choice> {
  return (partOf(question, 'choices')?.children ?? []).filter((child): child is Choice => child.type === 'choice')
}

describe.each(Object.entries(writers))('random questions as %s', (_, write) => {
  it('come back whole, with their keys', () => {
    fc.assert(
      fc.property(items, (all) => {
        const questions = questionsOf(parse(write(all)).guide)
        expect(questions.map(promptText)).toEqual(all.map(({asked}) => asked))
        expect(questions.map((one) => choicesIn(one).map((choice) => toText(choice.children)))).toEqual(
          all.map((item) => item.choices),
        )
        expect(questions.map((one) => choicesIn(one).findIndex(({correct}) => correct))).toEqual(
          all.map(({choices, right}) => right % choices.length),
        )
      }),
      {numRuns: 60},
    )
  })
})
