import {describe, expect, it} from 'vitest'
import {commandOf, controlsOf, withControl} from '../../src/preview/controls.ts'
import {editorLink} from '../../src/preview/editor.ts'

describe('what the page offers', () => {
  it('are options as the table has them', () => {
    const controls = controlsOf({sides: 'fronts', paper: '170x240mm'})
    expect(controls.find(({name}) => name === 'sides')).toMatchObject({value: 'fronts', documents: ['flashcards']})
    expect(controls.find(({name}) => name === 'paper')?.choices).toContain('170x240mm')
    expect(controls.find(({name}) => name === 'edition')?.value).toBe('study')
  })

  it('can be chosen, and nothing else can', () => {
    expect(withControl({}, 'sides', 'backs')).toEqual({sides: 'backs'})
    expect(withControl({sides: 'backs'}, 'sides', 'duplex')).toEqual({sides: undefined})
    expect(withControl({}, 'sides', 'duplex', {sides: 'fold'})).toEqual({sides: 'duplex'})
    expect(withControl({sides: 'duplex'}, 'sides', 'fold', {sides: 'fold'})).toEqual({sides: undefined})
    expect(withControl({}, 'sides', 'up')).toBeNull()
    expect(withControl({}, 'browser', '/bin/sh')).toBeNull()
    expect(withControl({}, 'constructor', '')).toBeNull()
  })
})

describe('the command that gives the same', () => {
  it('says what is not as it always is, for a shell', () => {
    expect(commandOf({sides: undefined, strict: false}, 'guide.md')).toBe('studypack guide.md')
    expect(commandOf({edition: 'practice', topics: ['dns', 'a b'], strict: true}, 'my guide.md')).toBe(
      "studypack 'my guide.md' --edition practice --topics 'dns,a b' --strict",
    )
    expect(commandOf({role: "the lamp's keeper"}, 'g.md')).toBe("studypack g.md --role 'the lamp'\\''s keeper'")
  })
})

describe('a link to an editor', () => {
  it('names file, line and column, however odd the name', () => {
    expect(editorLink('vscode', '/a b/ü#.md', 3, 7)).toBe('vscode://file/a%20b/%C3%BC%23.md:3:7')
    expect(editorLink('subl://open?url=file://{path}&line={line}', '/a.md', 3, 7)).toBe(
      'subl://open?url=file:///a.md&line=3',
    )
  })
})
