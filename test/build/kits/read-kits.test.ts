import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {kitsFromCsv} from '../../../src/build/kits/kits-from-csv.ts'
import {kitsFromYaml} from '../../../src/build/kits/kits-from-yaml.ts'
import {readKits} from '../../../src/build/kits/read-kits.ts'
import {OptionError} from '../../../src/options.ts'
import {temporaryFolder} from '../lighthouse.ts'

const yaml = `role: Keeper
minutes: 45
destroy-after: 2027-06-30
candidates: [C-2, {code: C-10, role: Head keeper}, C-1]
interviewers:
  - name: Ottilie Brandt
    competency: [Staying calm, Care with words]
    questions: 1-3
  - {name: 王小明, initials: WX, minutes: 30, must-ask: yes, budget: true}
`

describe('a kits file in YAML', () => {
  it('orders a kit for each candidate and interviewer, in the order of their names', async () => {
    const path = join(await temporaryFolder(), 'kits.yaml')
    await writeFile(path, yaml)
    const kits = await readKits(path)
    expect(kits.map(({facts}) => `${facts.candidate} ${facts.initials}`)).toEqual([
      ...['C-1 OB', 'C-1 WX', 'C-2 OB', 'C-2 WX', 'C-10 OB', 'C-10 WX'],
    ])
    expect(kits[0]).toMatchObject({
      facts: {role: 'Keeper', destroyAfter: '2027-06-30', panel: ['Ottilie Brandt', '王小明']},
      minutes: 45,
      selection: {competencies: ['Staying calm', 'Care with words'], questions: ['1-3'], budget: null},
    })
    expect(kits.at(-1)).toMatchObject({
      facts: {role: 'Head keeper'},
      minutes: 30,
      selection: {mustAsk: true, budget: 30},
    })
  })

  it.each([
    ['minute: 45\ncandidates: [a]\ninterviewers: [b]', '1:1: `minute` is no key of kits; there is candidates'],
    ['candidates: [a]', '1:1: `interviewers` names nobody'],
    ['candidates: a\ninterviewers: [b]', '1:13: `candidates` is a list'],
    ['candidates: [a]\ninterviewers:\n  - initials: B', '3:5: somebody without `name`'],
    [
      'candidates: [a]\ninterviewers:\n  - {name: b, minutes: soon}',
      '3:5: `minutes` is `soon`; it is a whole number above 0',
    ],
    ['candidates: [a]\ninterviewers:\n  - {name: b, budget: yes}', '3:5: `budget` needs `minutes`'],
    ['candidates: [a]\ninterviewers: [b]\ncandidates: [c]', '3:1: Map keys must be unique'],
  ])('%j is refused with its place', (text, words) => {
    expect(() => kitsFromYaml(text, 'kits.yaml')).toThrow(OptionError)
    expect(() => kitsFromYaml(text, 'kits.yaml')).toThrow(`kits.yaml:${words}`)
  })
})

describe('a kits file in CSV', () => {
  it('orders a kit a row', () => {
    const text =
      'Candidate;Interviewer;Destroy after;Topics\nC-1;Ottilie Brandt;2027-01-01;"lamps;fog"\nC-1;Rasmus Holm;;\n'
    const kits = kitsFromCsv(text, 'kits.csv')
    expect(kits.map(({facts}) => [facts.interviewer, facts.initials, facts.destroyAfter])).toEqual([
      ['Ottilie Brandt', 'OB', '2027-01-01'],
      ['Rasmus Holm', 'RH', null],
    ])
    expect(kits[0]?.facts.panel).toEqual(['Ottilie Brandt', 'Rasmus Holm'])
    expect(kits[0]?.selection.topics).toEqual(['lamps', 'fog'])
  })

  it.each([
    ['candidate,boss\nC-1,x', '1:11: `boss` is no column of kits'],
    ['candidate,interviewer\nC-1,', '2:1: a kit without an interviewer'],
    ['candidate,interviewer\nC-1,x,y', '2:1: more cells than columns'],
  ])('%j is refused with its place', (text, words) => {
    expect(() => kitsFromCsv(text, 'kits.csv')).toThrow(`kits.csv:${words}`)
  })
})

it('a kits file of another kind, or of none, is refused', async () => {
  await expect(readKits('kits.json')).rejects.toThrow('ends in .csv, .yaml or .yml')
  await expect(readKits('nowhere/kits.yaml')).rejects.toThrow(OptionError)
})
