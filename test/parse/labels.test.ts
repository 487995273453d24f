import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Question} from '../../src/guide/types.ts'
import {questionsOf} from '../../src/guide/walk.ts'
import {labelRows} from '../../src/parse/labels.ts'
import {matchLabel} from '../../src/parse/match-label.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'

function partsOf(body: string): {types: Array<string>; rules: Array<string | undefined>} {
  const file = new VFile({path: 'guide.md', value: `# Lamps\n\n## Oil\n\n### Who trims the wick?\n\n${body}\n`})
  const question = questionsOf(parseGuide(file))[0] as Question
  return {types: question.children.map(({type}) => type), rules: file.messages.map(({ruleId}) => ruleId)}
}

describe('a label', () => {
  it.each(Object.entries(labelRows))('of the row %s is known in all its spellings, in any case', (kind, spellings) => {
    for (const spelling of spellings) {
      expect(matchLabel(spelling)?.kind).toBe(kind)
      expect(matchLabel(`${spelling.toUpperCase()}:`)?.kind).toBe(kind)
    }
  })

  it.each([
    '**Why they ask:** Because.',
    '**Why they ask**: Because.',
    'Why they ask: Because.',
    '**WHY THEY ASK:**\n\nBecause.',
  ])('opens its part as %j', (body) => {
    expect(partsOf(body).types).toEqual(['prompt', 'rationale'])
  })

  it('with a small slip is read, and reported', () => {
    expect(partsOf('**Sample answr:** Mine.')).toEqual({types: ['prompt', 'answer'], rules: ['label-typo']})
  })

  it('that nobody knows becomes a field, in its place', () => {
    expect(partsOf('**Sample answer:** Mine.\n\n**Weather:** Fog.').types).toEqual(['prompt', 'answer', 'field'])
  })
})

describe('reading', () => {
  it('never throws, and never places anything outside the text', () => {
    const piece = fc.constantFrom(
      '# a',
      '## b',
      '### c?',
      '**Tip:** d',
      '- e',
      '1. f',
      '> g',
      '```',
      '|h|',
      '---',
      '',
      '<b>',
      '{#x}',
      '[^1]: i',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, {maxLength: 30}).map((lines) => lines.join('\n')),
        ),
        (value) => {
          for (const path of ['guide.md', 'guide.txt']) {
            const guide = parseGuide(new VFile({path, value}))
            for (const question of questionsOf(guide)) {
              expect(question.position?.start.offset ?? 0).toBeLessThanOrEqual(value.length)
            }
          }
        },
      ),
      {numRuns: 300},
    )
  })
})
