/** What each repair of a Markdown text does. */
import type {Nodes, Root} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {repair} from '../../src/parse/text/repair.ts'
import {markdown} from '../words/markdown.ts'

function repaired(lines: Array<string> | string, tagged = false) {
  const text = typeof lines === 'string' ? lines : lines.join('\n')
  const file = new VFile({value: text})
  return {...repair(text, {start: 0, from: 0, tagged, canonical: false}, file), file, original: text}
}

/** The words of every node of a type, once repaired. */
function texts(type: Nodes['type'], lines: Array<string>, tagged = false): Array<string> {
  const tree: Root = markdown.parse(repaired(lines, tagged).text)
  const found: Array<string> = []
  visit(tree, type, (node: Nodes) => {
    found.push(toText(node).trim())
  })
  return found
}

describe('a fence that nobody closed', () => {
  const opened = (...last: Array<string>) => [
    '### 第1题',
    '```js',
    'let 船 = 1',
    '```',
    '### 第2题',
    '```',
    'let 桨 = 2',
    '',
    '### 第3题',
    '划桨',
    '### 第4题',
    ...last,
  ]

  it('ends before the next of the numbered headings', () => {
    expect(texts('heading', opened())).toEqual(['第1题', '第2题', '第3题', '第4题'])
    expect(texts('code', opened())).toEqual(['let 船 = 1', 'let 桨 = 2'])
  })

  it('ends at once where it has nothing to hold', () => {
    expect(texts('heading', ['### Q1', '### Q2', '### Q3', '```js', '### Q4', 'a'])).toHaveLength(4)
  })

  it('holds headings that are no questions’: comments of a program', () => {
    const lines = ['### Vraag 1', '```sh', '# 1 tel', '## en 2', 'wc -l', '```', '### Vraag 2']
    expect(texts('heading', lines)).toEqual(['Vraag 1', 'Vraag 2'])
  })

  it('needs no end where its list item or quote has one', () => {
    const questions = ['### Q1', '### Q2', '### Q3', '### Q4']
    for (const fence of ['> ```\n> a', '- ```\n  a', '1. b\n\n   ```\n   a']) {
      expect(texts('heading', [fence, ...questions])).toEqual(['Q1', 'Q2', 'Q3', 'Q4'])
      expect(texts('code', [fence, ...questions])).toEqual(['a'])
    }
  })

  it('holds the rest of the text, whatever stands there', () => {
    const lines = ['```', '<details><summary>a</summary>', 'b', '?', 'c::d', '</details>']
    expect(repaired(lines, true).text).toBe([...lines, '```'].join('\n'))
  })

  it('is seen in a list, a quote, and behind a character of no width', () => {
    const lines = ['- ```', '  **a**', '  ```', '', '> ~~~', '> **b**', '> ~~~', '', '\u200B```', '**c**', '```']
    expect(texts('strong', lines)).toEqual([])
    expect(texts('code', lines)).toEqual(['**a**', '**b**', '**c**'])
  })
})

describe('the tags of a disclosure', () => {
  it('let Markdown see lists, code and emphasis between them', () => {
    const lines = [
      '<details>',
      '<summary>¿Cuáles son frutas?',
      '  * pera',
      '  * piedra',
      '```',
      'pera.madura()',
      '```',
      '</summary><br><b>',
      'La *pera*.',
      '</b></details>',
    ]
    expect(texts('listItem', lines)).toEqual(['pera', 'piedra'])
    expect(texts('code', lines)).toEqual(['pera.madura()'])
    expect(texts('emphasis', lines)).toEqual(['pera'])
  })

  it('stand alone, whatever is glued to them', () => {
    const lines = ['<details><summary>Что это?</summary>', 'Ответ **тут**.</details>', '', 'Дальше']
    expect(texts('html', lines)).toEqual(['<details>', '<summary>', '</summary>', '</details>'])
    expect(texts('paragraph', lines)).toEqual(['Что это?', 'Ответ тут.', 'Дальше'])
  })

  it('keep the answer in its list item or quote', () => {
    const items = ['1. Quem?', '   <details><summary>ver</summary>', '   O **moleiro**.', '   </details>', '2. Onde?']
    expect(texts('listItem', items)).toHaveLength(2)
    expect(texts('strong', items)).toEqual(['moleiro'])
    const quote = ['> <details><summary>mehr</summary>', '> *Ja*', '> </details>', '', 'Ende']
    expect(texts('blockquote', quote)[0]).toContain('Ja')
    expect(texts('emphasis', quote)).toEqual(['Ja'])
  })

  it('are left alone in code', () => {
    const lines = ['Write `<details>` first.', '', '```html', '<details><summary>a</summary>', '</details>', '```']
    expect(repaired(lines).text).toBe(lines.join('\n'))
  })
})

describe('a numbered line', () => {
  it('opens an item in a text that counts line by line', () => {
    const lines = [
      '1. ¿Qué es un faro?',
      'Una torre.',
      '2. ¿Quién lo enciende?',
      'El farero.',
      '3. ¿Cuándo?',
      'Al caer el sol.',
    ]
    expect(texts('listItem', lines)).toHaveLength(3)
  })

  it('opens none where a sentence has a number at the start of a line', () => {
    const lines = ['The ferry was late in the year', '1998. Nobody knew why it was', '12. perhaps it was the fog']
    expect(texts('listItem', lines)).toEqual([])
  })

  it('with a heading in it opens one behind indented code', () => {
    const lines = [
      '1. ### 빛은 무엇인가요?',
      '',
      '    켜는 것입니다.',
      '',
      '        [위로](#top)',
      '',
      '2. ### 안개는?',
      '',
      '    흐립니다.',
    ]
    expect(texts('heading', lines)).toEqual(['빛은 무엇인가요?', '안개는?'])
    expect(texts('listItem', lines)).toHaveLength(2)
  })
})

describe('a card', () => {
  const marks = (lines: Array<string>, tagged = false) => texts('html', lines, tagged)

  it('of two blocks around a question mark is marked', () => {
    const lines = ['何が見えますか。', '?', '星です。', '', 'ほかの文。']
    expect(marks(lines)).toEqual(['<!-- card -->', '<!-- answer -->', '<!-- end -->'])
    expect(texts('paragraph', lines)).toEqual(['何が見えますか。', '星です。', 'ほかの文。'])
  })

  it('is none without an answer, in a fold, or around code', () => {
    expect(marks(['何が見えますか。', '?'])).toEqual([])
    expect(marks(['```', '# 一', '```', '?'])).toEqual([])
    expect(marks(['<details><summary>星', '?', '</summary>', '空', '</details>'])).toHaveLength(4)
  })

  it('on one line is marked where the notes are cards', () => {
    const cards = ['Wie heißt der Knoten?::Palstek', 'Und dieser?;;Webeleinstek', 'Der letzte hier ::: Achtknoten']
    expect(texts('paragraph', cards)).toEqual([
      'Wie heißt der Knoten?',
      'Palstek',
      'Und dieser?',
      'Webeleinstek',
      'Der letzte hier',
      'Achtknoten',
    ]) // prettier-ignore
    expect(marks(['In a text', '', 'the name std::vector is no card', '', 'and another line'])).toEqual([])
    expect(marks(['one card::here'], true)).toHaveLength(3)
    expect(marks(['`a`::b', 'std::vector', '什么结::平结'], true)).toHaveLength(3)
  })

  it('of Q: and A: gets a paragraph each', () => {
    const lines = ['Q: Quem rema?', 'A: O mais novo.', 'Q: Quem manda?', 'A: O rio.']
    expect(texts('paragraph', lines)).toEqual(lines)
  })
})

describe('marks inside each other', () => {
  it.each(['> ', '- ', '1. ', '[^a]: '])(
    '%j a thousand times over are text from the 51st on, which is reported',
    (mark) => {
      const {text, file} = repaired(`${mark.repeat(1000)}дно`)
      expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['nesting-too-deep'])
      expect([1, 2]).toContain((file.messages[0]?.column ?? 0) - 50 * mark.length)
      let deepest = 0
      const measure = (node: Nodes, depth: number): void => {
        deepest = Math.max(deepest, depth)
        if ('children' in node) for (const child of node.children) measure(child, depth + 1)
      }
      measure(markdown.parse(text), 0)
      expect(deepest).toBeLessThan(120)
      expect(toText(markdown.parse(text))).toContain('дно')
    },
  )

  it('fifty times are what they are, and a line of hyphens is a rule', () => {
    for (const line of [`${'> '.repeat(50)}ok`, '- '.repeat(500), '*'.repeat(500)]) {
      expect(repaired(line).text).toBe(line)
    }
  })
})
