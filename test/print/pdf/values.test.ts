import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  Bytes,
  Name,
  PdfShapeError,
  Reference,
  readValue,
  textString,
  type Value,
  writeValue,
} from '../../../src/print/pdf/values.ts'

const read = (source: string): Value => readValue(source).value

describe('a PDF value', () => {
  it.each<[string, Value]>([
    ['null', null],
    [' true', true],
    ['-12.50', -12.5],
    ['.5', 0.5],
    ['12 0 R', new Reference(12)],
    ['/Name#20with#23hash', new Name('Name with#hash')],
    ['(a (nested) \\(escaped\\) \\101\\n)', new Bytes('a (nested) (escaped) A\n')],
    ['(broken \\\nline)', new Bytes('broken line')],
    ['<48 65 6C6c 6>', new Bytes('Hell`')],
    ['[1 2 0 R/X(y)]', [1, new Reference(2), new Name('X'), new Bytes('y')]],
    [
      '<</A 1/B<</C[ ]>>>>',
      new Map<string, Value>([
        ['A', 1],
        ['B', new Map<string, Value>([['C', []]])],
      ]),
    ],
  ])('%s is read', (source, value) => {
    expect(read(source)).toEqual(value)
  })

  it.each(['', '>>', '<<', '[1 2', '(never ends', '<</A', '<<1 2>>', 'obj'])('%s is refused, not guessed', (source) => {
    expect(() => read(source)).toThrow(PdfShapeError)
  })

  it('says where it ended', () => {
    expect(readValue('<</A 1>> stream').next).toBe('<</A 1>>'.length)
    expect(readValue('xx[1]yy', 2).next).toBe(5)
  })

  it('comes back as it was written', () => {
    const latin1 = fc.integer({min: 0, max: 255}).map((code) => String.fromCharCode(code))
    const marks = fc.constantFrom('(', ')', '\\', '\n', 'n', '1', ' ', '/', '<', '>')
    const bytes = fc.oneof(fc.string({unit: latin1, maxLength: 30}), fc.string({unit: marks, maxLength: 8}))
    const name = bytes.filter((text) => text !== '')
    const {value} = fc.letrec<{value: Value}>((tie) => ({
      value: fc.oneof(
        {depthSize: 'small'},
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.integer({min: -10_000_000, max: 10_000_000}).map((number) => number / 10_000),
        fc.nat({max: 99_999}).map((number) => new Reference(number)),
        name.map((text) => new Name(text)),
        bytes.map((text) => new Bytes(text)),
        fc.array(tie('value'), {maxLength: 4}),
        fc.array(fc.tuple(name, tie('value')), {maxLength: 4}).map((entries) => new Map(entries)),
      ),
    }))
    fc.assert(
      fc.property(value, (any) => {
        expect(read(writeValue(any))).toEqual(any)
      }),
      {numRuns: 500},
    )
  })
})

describe('a text string', () => {
  it('is ASCII where it can be and UTF-16 with its mark where it cannot', () => {
    expect(textString('plain (text)').value).toBe('plain (text)')
    expect(textString('é').value).toBe('\xfe\xff\x00\xe9')
  })

  it('keeps every character', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 20}), (text) => {
        const {value} = textString(text)
        const bytes = Buffer.from(value, 'latin1')
        const back = value.startsWith('\xfe\xff') ? bytes.subarray(2).swap16().toString('utf16le') : value
        expect(back).toBe(text)
      }),
    )
  })
})
