import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readWeights} from '../../src/collect/read-weights.ts'

function read(value: string): [weights: ReturnType<typeof readWeights>, messages: Array<string>] {
  const file = new VFile({path: 'weights.yaml', value})
  return [readWeights(file), file.messages.map(String)]
}

describe('weights', () => {
  it('are read with their reasons', () => {
    const text = `competencies:
  Acting in an emergency: {weight: 2, reason: Nobody is near}
questions:
  lamp-out:
    weight: 1.5
    reason: It has happened twice
`
    expect(read(text)).toEqual([
      [
        {of: 'competency', name: 'Acting in an emergency', weight: 2, reason: 'Nobody is near'},
        {of: 'question', name: 'lamp-out', weight: 1.5, reason: 'It has happened twice'},
      ],
      [],
    ])
  })

  it.each([
    ['questions:\n  lamp-out: {weight: 2}\n', '2:3', 'without a reason'],
    ['questions:\n  lamp-out: {weight: 2, reason: " "}\n', '2:3', 'without a reason'],
    ['questions:\n  lamp-out: {weight: 0, reason: x}\n', '2:3', 'a number above 0'],
    ['questions:\n  lamp-out: 3\n', '2:3', 'Unexpected weight of `lamp-out`'],
    ['weights:\n  lamp-out: 3\n', '1:1', 'Unexpected `weights`'],
    ['- a\n', '1:1', 'expected `competencies:` or `questions:`'],
    ['a: [\n', '2:1', 'Unexpected YAML'],
  ])('%j is refused at its place', (text, place, words) => {
    const [weights, messages] = read(text)
    expect(weights).toEqual([])
    expect(messages[0]).toContain(`weights.yaml:${place}`)
    expect(messages[0]).toContain(words)
  })
})
