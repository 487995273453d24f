/** Letters of any script are letters: a pattern that takes all but Latin ones for signs skips whole words. */
import {describe, expect, it} from 'vitest'
import {promptText} from '../../src/guide/text.ts'
import {questionsOf} from '../../src/guide/walk.ts'
import {lintGuide} from '../../src/lint/lint-guide.ts'
import {parseText} from '../words/guides.ts'

function read(value: string) {
  const {guide, file} = parseText('guide.md', value)
  lintGuide(guide, file)
  const told = (ruleId: string) => file.messages.filter((message) => message.ruleId === ruleId)
  return {prompts: questionsOf(guide).map(promptText), told}
}

describe('words that are not Latin are no signs', () => {
  it('behind “Question:” in bold', () => {
    const {prompts} = read(
      '# Замыкания\n\n**Вопрос: Замыкание**\n\nФункция.\n\n**Вопрос: Прототип**\n\nОбъект.\n\n**Вопрос: Область**\n\nБлок.\n',
    )
    expect(prompts).toEqual(['Замыкание', 'Прототип', 'Область'])
  })

  it.each([
    ['Russian', 'Как попасть наверх'],
    ['Japanese', 'この本の目次'],
    ['Arabic', 'كيف تكون العودة'],
  ])('before a word that leads back to the top, in %s', (_, words) => {
    const {told} = read(`# Questions\n\n## What is a bee?\n\nAn insect.\n\n[${words}](#up)\n`)
    expect(told('left-out')).toEqual([])
  })

  it.each([
    ['Russian', '[Наверх](#top)'],
    ['signs', '[⬆](#top)'],
    ['Spanish', '[⬆ Volver al inicio](#top)'],
    ['English', '**[ ↑ Back to top ](#top)**'],
  ])('while a link to the top itself is left out still: %s', (_, link) => {
    const {told} = read(`# Questions\n\n## What is a bee?\n\nAn insect.\n\n${link}\n`)
    expect(told('left-out')).toHaveLength(1)
  })

  it('before the name of a contents list', () => {
    const {told} = read(
      '# Вопросы\n\n## Чего не говорит содержание\n\n- [Пчела](#a)\n- [Оса](#b)\n\n## Что такое пчела?\n\nНасекомое.\n',
    )
    expect(told('left-out').map(({actual}) => actual)).toEqual(['Пчела Оса'])
  })

  it('in the name of a footnote', () => {
    const {told} = read('# Пчёлы\n\n## Где живут пчёлы?\n\n**Ответ:** В ульях[^сноска].\n')
    expect(told('missing-link-target').map(({actual}) => actual)).toEqual(['[^сноска]'])
  })

  it.each([
    ['Russian', 'более 26 вопросов'],
    ['German', 'über 26 Fragen'],
  ])('in what says that there are more, in %s', (_, words) => {
    const questions = Array.from({length: 27}, (_entry, index) => `## What is ${index}?\n\n**Answer:** It.\n\n`)
    expect(read(`# Bees\n\n${words}\n\n${questions.join('')}`).told('declared-total')).toEqual([])
  })

  it('in what says that several choices are right, in Swedish', () => {
    const {told} = read('# Bin\n\n## Nämn två bin\n\n- [ ] A\n- [x] B\n- [x] C\n')
    expect(told('several-keys')).toEqual([])
  })
})
