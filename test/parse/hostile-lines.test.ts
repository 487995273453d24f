/** Lines that drive careless expressions to the square or the cube of their length: what is counted is steps, not time. */
import {describe, expect, it} from 'vitest'
import {isRuler} from '../../src/parse/dialects/ruled/items.ts'
import {normalizeLabel} from '../../src/parse/match-label.ts'

describe('a ruler', () => {
  it.each(['=====', '*****', '## ----- ##', '/* ===== */', '#####', '  ~~~~~~', '* * *****', '//////*****'])(
    'is %j',
    (text) => {
      expect(isRuler(text)).toBe(true)
    },
  )

  it.each(['====', '* * *', '-=-=-=', '----- x', '--- ---', '', '////////', '# # # #'])('is not %j', (text) => {
    expect(isRuler(text)).toBe(false)
  })

  it('is known at once, however long it is, and so is what is none', () => {
    for (const unit of ['*', '#', '-', '* ', '#/']) {
      expect(isRuler(`${unit.repeat(50_000)}x`)).toBe(false)
    }
  })
})

describe('a label', () => {
  it('loses the signs around it, whole characters at a time', () => {
    expect(normalizeLabel('  **Why — they ask?** ')).toBe('why they ask')
    expect(normalizeLabel('…')).toBe('')
    expect(normalizeLabel('🙂 𝒜𠮷 🙂')).toBe('a𠮷')
    expect(normalizeLabel('x')).toBe('x')
    expect(normalizeLabel('(𠮷')).toBe('𠮷')
  })

  it('is read at once, however many signs it has', () => {
    expect(normalizeLabel(`a${'>'.repeat(200_000)}b`)).toHaveLength(200_002)
    expect(normalizeLabel('>'.repeat(200_000))).toBe('')
  })
})
