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
    [[0x61, 0xe9, 0x62], 'a.md:1:2: byte 0xE9 is not UTF-8'],
    [[0x0a, 0x0a, 0xc3, 0xa9, 0x80], 'a.md:3:2: byte 0x80 is not UTF-8'],
    [[0x61, 0xe2, 0x82], 'a.md:1:2: byte 0xE2 is not UTF-8'],
    [[0xff], 'a.md:1:1: byte 0xFF is not UTF-8'],
    [[0xed, 0xa0, 0x80], 'a.md:1:1: byte 0xED is not UTF-8'],
    [[0xff, 0xfe, 0x61, 0x00], 'a.md is UTF-16 text; save it as UTF-8.'],
  ])('that are none are refused at their place: %j', (bytes, words) => {
    expect(message(...bytes)).toContain(words)
  })

  it('of standard input are told by that name', () => {
    expect(() => decode(Uint8Array.from([0xff]), null)).toThrow('standard input:1:1')
  })
})
