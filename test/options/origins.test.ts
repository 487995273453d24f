/** Origins that pictures may be fetched from: named exactly, or not at all. */
import {describe, expect, it} from 'vitest'
import {resolveOptions} from '../../src/options.ts'

describe('an origin', () => {
  it.each([
    'https://a.example',
    'https://a.example/',
    'HTTPS://A.Example:8443',
    'https://192.168.1.2',
    'http://127.0.0.1:80',
    'http://[::1]:9',
    'http://localhost:3000',
  ])('may be allowed: %s', (allowRemote) => {
    expect(resolveOptions({allowRemote: [allowRemote]}).allowRemote).toEqual([allowRemote])
  })

  it.each([
    'http://a.example',
    'http://192.168.1.2',
    'https://a.example/path',
    'https://a.example?',
    'https://me@a.example',
    'https://*.example',
    'a.example',
    '*',
    '',
    'file:///',
    'data:',
    'ftp://a.example',
    'https://a.example\\b',
    'https://a b',
  ])('is none that could be allowed: %j', (allowRemote) => {
    expect(() => resolveOptions({allowRemote: [allowRemote]})).toThrow(
      /--allow-remote is `.*`; it is an origin such as/,
    )
  })
})
