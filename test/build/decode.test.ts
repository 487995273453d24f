import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decode} from '../../src/build/decode.ts'

const message = (...bytes: Array<number>): string => {
  try {
    decode(Uint8Array.from(bytes), 'a.md')
  } catch (error) {
    return (error as Error).message
  }
  return 'none'
}

describe('the bytes of a guide', () => {
  it('are UTF-8, with a mark or without, and every character comes through', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(String(decode(Buffer.from(text), 'a.md'))).toBe(text.replace(/^\ufeff/, ''))
      }),
    )
  })

  it.each([
    [[0x61, 0xe9, 0x62], 'a.md:1:2: byte 0xE9, at offset 1, is not UTF-8'],
    [[0x0a, 0x0a, 0xc3, 0xa9, 0x80], 'a.md:3:2: byte 0x80, at offset 4, is not UTF-8'],
    [[0x61, 0xe2, 0x82], 'a.md:1:2: byte 0xE2, at offset 1, is not UTF-8'],
    [[0xff], 'a.md:1:1: byte 0xFF, at offset 0, is not UTF-8'],
    [[0xed, 0xa0, 0x80], 'a.md:1:1: byte 0xED, at offset 0, is not UTF-8'],
    [[0xff, 0xfe, 0x61, 0x00, 0x62], 'a.md is damaged UTF-16 text. Save the file as UTF-8.'],
    [[0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00], 'a.md is damaged UTF-16 text.'],
  ])('that are none are refused at their place: %j', (bytes, words) => {
    expect(message(...bytes)).toContain(words)
  })

  it.each(['utf-16le', 'utf-16be'])('may be %s, with a mark or without: Windows writes it', (encoding) => {
    const little = (text: string): Buffer => Buffer.from(text, 'utf16le')
    const bytes = (text: string): Buffer => (encoding === 'utf-16le' ? little(text) : little(text).swap16())
    for (const text of ['# Why?', '# Wörter 🙂']) {
      expect(String(decode(bytes(`\ufeff${text}`), 'a.md'))).toBe(text)
      expect(String(decode(bytes(text), 'a.md'))).toBe(text)
    }
  })

  it('of standard input are told by that name', () => {
    expect(() => decode(Uint8Array.from([0xff]), null)).toThrow('standard input:1:1')
  })
})
