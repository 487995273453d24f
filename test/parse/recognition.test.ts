/**
 * The questions that the parser finds in each guide under `fixtures/dialects`, against those that a careful person listed
 * in the `.gold` file beside it: what is asked, in which order, and how far it is answered.
 */
import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {promptText} from '../../src/guide/text.ts'
import {questionsOf} from '../../src/guide/walk.ts'
import {ourGuides, parseText, readSource} from '../words/guides.ts'
import {wordsOf} from '../words/words.ts'

const goldOf = (path: string) => path.replace(/\.[^./]+$/, '.gold')

/** Words alone: punctuation and emoji around a prompt may be part of it or not. */
const folded = (prompt: string) => wordsOf(prompt.normalize('NFKC')).join(' ')

describe('a careful reader and the parser find the same questions', () => {
  it.each(ourGuides.filter((path) => existsSync(goldOf(path))))('in %s', (path) => {
    const lines = readFileSync(goldOf(path), 'utf8').split('\n').filter(Boolean)
    const gold = lines.map((line) => line.replace(/\t(.*)$/, (_, prompt: string) => `: ${folded(prompt)}`))
    const {guide} = parseText(path, readSource(path))
    const found = questionsOf(guide).map((question) => `${question.answered}: ${folded(promptText(question))}`)
    expect(found).toEqual(gold)
  })
})
