import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {BuiltDocument} from '../../src/build/documents/context.ts'
import {reportMissing} from '../../src/build/missing-characters.ts'

function warnings(text: string, ...missing: Array<string>): Array<string> {
  const file = new VFile({path: 'a.md', value: text})
  const points = missing.map((character) => character.codePointAt(0) as number)
  const document: BuiltDocument = {html: new VFile(), pdf: null, pages: null, missing: points}
  reportMissing([document, document], file)
  return file.messages.map(({line, reason, ruleId}) => `${line} ${ruleId}: ${reason}`)
}

describe('characters that no font has', () => {
  it('are told by script, once each, at the first line that has one', () => {
    expect(warnings('# A\n\nfox 🦊\n雪 and 水\n', '雪', '水', '🦊')).toEqual([
      expect.stringMatching(/^4 missing-characters: Unexpected Chinese characters \(雪 水, 2 in all\)/),
      expect.stringMatching(/^3 missing-characters: Unexpected emoji characters \(🦊, 1 in all\)/),
    ])
  })

  it('may come from a character reference, and have no line then', () => {
    expect(warnings('&#x96EA;', '雪')).toEqual([expect.stringMatching(/^undefined missing-characters/)])
  })

  it('come with the package that has a font for them, by the guide’s language', () => {
    const noteOf = (lang: string): string | undefined => {
      const file = new VFile({path: 'a.md', value: '雪'})
      reportMissing([{html: new VFile(), pdf: null, pages: null, missing: [0x96ea]}], file, lang)
      return file.messages[0]?.note
    }
    expect(noteOf('zh')).toContain('npm install @fontsource/noto-sans-sc')
    expect(noteOf('zh-TW')).toContain('@fontsource/noto-sans-tc')
    expect(noteOf('ja')).toContain('@fontsource/noto-sans-jp')
  })

  it('are no matter where there are none', () => {
    expect(warnings('# A')).toEqual([])
  })
})
