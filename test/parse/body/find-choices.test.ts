import {toString as toText} from 'mdast-util-to-string'
import {expect, it} from 'vitest'
import {questionsOf} from '../../../src/guide/walk.ts'
import {parseText} from '../../words/guides.ts'

it('takes the letter off a choice, code behind it or not', () => {
  const {guide} = parseText(
    'quiz.md',
    '# Lamp quiz\n\n## 1. What comes on?\n\n- A: `red`\n- B: `green` and `red`\n- C: Nothing\n\n**Answer:** B\n',
  )
  const choices = questionsOf(guide).flatMap(({children}) => children.filter(({type}) => type === 'choices'))
  const shown = choices.flatMap(({children}) =>
    children.map((choice) => ('label' in choice ? `${choice.label}|${toText(choice)}` : '')),
  )
  expect(shown).toEqual(['A|red', 'B|green and red', 'C|Nothing'])
})
