/** A guide pasted from a web page, broken off inside its last label: every number of it, and every word. */
import {readFileSync} from 'node:fs'
import type {Text} from 'mdast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {promptText, sectionTitle} from '../../src/guide/text.ts'
import type {Framework, Section} from '../../src/guide/types.ts'
import {partOf, questionsOf} from '../../src/guide/walk.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'
import {missingWords, wordsIn} from '../build/words.ts'

const path = 'test/fixtures/build/pasted-page.txt'
const source = readFileSync(path, 'utf8')
const lines = source.split('\n')
const file = new VFile({path, value: source})
const guide = parseGuide(file)
const questions = questionsOf(guide)
const sections = guide.children.filter((child): child is Section => child.type === 'section')
const frameworks = questions
  .map((question) => partOf(question, 'framework'))
  .filter((part): part is Framework => part !== undefined && part !== null)

function steps(kind: Framework['kind']): Array<number> {
  const own = frameworks.filter((framework) => framework.kind === kind)
  return own.map(({children}) => children.filter(({type}) => type === 'step').length)
}

function countOf(type: 'rationale' | 'answer' | 'tip'): number {
  return questions.filter((question) => (partOf(question, type)?.children.length ?? 0) > 0).length
}

describe('a page pasted as plain text', () => {
  it('has its title and two paragraphs of introduction', () => {
    expect(guide.title).toBe(lines[0])
    expect(guide.children.slice(0, 2).map(({type}) => type)).toEqual(['paragraph', 'paragraph'])
    expect(guide.children[2]?.type).toBe('section')
  })

  it('has three sections of 15, 6 and 5 questions', () => {
    expect(sections.map((section) => questionsOf(section).length)).toEqual([15, 6, 5])
    for (const section of sections) expect(lines).toContain(sectionTitle(section))
  })

  it('has 26 rationales, 26 answers and 25 tips', () => {
    expect(['rationale', 'answer', 'tip'].map((type) => countOf(type as 'tip'))).toEqual([26, 26, 25])
  })

  it('has six STAR frameworks of four steps, and five others of 5, 5, 5, 6 and 4', () => {
    expect(steps('star')).toEqual([4, 4, 4, 4, 4, 4])
    expect(steps('steps')).toEqual([5, 5, 5, 6, 4])
  })

  it('is told of the mistyped label and of its cut-off end, where they are', () => {
    const typo = lines.findIndex((line) => line.startsWith('Why they asks:')) + 1
    const last = source.trimEnd().split('\n').length
    const told = file.messages
      .map(({line, ruleId, reason}) => ({line, ruleId, reason}))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    expect(told.map(({line, ruleId}) => [line, ruleId])).toEqual([
      [typo, 'label-typo'],
      [last, 'cut-off-end'],
    ])
    expect(told[0]?.reason).toContain('`Why they ask`')
  })

  it('keeps every word but the slip in the label, which the message has', () => {
    const kept: Array<string> = [guide.title]
    visit(guide, (node) => {
      if ('value' in node && typeof node.value === 'string') kept.push(node.value)
      for (const key of ['label', 'term'] as const) {
        const text = (node as unknown as Record<string, unknown>)[key]
        if (typeof text === 'string') kept.push(text)
      }
    })
    expect(missingWords(wordsIn(source), wordsIn(kept.join('\n')))).toEqual(['asks'])
    expect(String(file.messages)).toContain('Why they asks')
  })

  it('has every piece of text on its true line', () => {
    let seen = 0
    visit(guide as never, 'text', (node: Text) => {
      if (!node.position) throw new Error(`no position: ${node.value}`)
      const {start, end} = node.position
      const place = lines.slice(start.line - 1, end.line).join('\n')
      for (const line of node.value.split('\n')) expect(place).toContain(line)
      seen++
    })
    expect(seen).toBeGreaterThan(100)
  })

  it('has every question on the line that asks it', () => {
    for (const question of questions) {
      expect(lines[(question.position?.start.line ?? 0) - 1]).toContain(promptText(question))
    }
  })
})
