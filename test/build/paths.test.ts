/** The code of paths by the rules of Windows, wherever it runs. */
import {posix, win32} from 'node:path'
import {describe, expect, it} from 'vitest'
import {globOf, isInside, isReserved} from '../../src/build/paths.ts'
import {slugOf} from '../../src/parse/identifier.ts'
import {cachePath} from '../../src/print/browser/cache-path.ts'

describe('a picture on Windows', () => {
  const folder = 'C:\\Users\\Ida\\Fragen und Antworten'

  it.each([
    [`${folder}\\horn.png`, true],
    [`${folder}\\img\\horn.png`, true],
    ['c:\\users\\ida\\fragen und antworten\\horn.png', true],
    [`${folder}\\..name\\horn.png`, true],
    [folder, false],
    ['C:\\Users\\Ida\\secret.png', false],
    ['C:\\Users\\Ida\\Fragen und Antworten 2\\horn.png', false],
    ['D:\\Users\\Ida\\Fragen und Antworten\\horn.png', false],
    ['\\\\server\\share\\horn.png', false],
  ])('%s is in the guide’s folder: %s', (path, expected) => {
    expect(isInside(folder, path, win32)).toBe(expected)
  })

  it('is joined to it whichever way its path is written, and cannot leave it', () => {
    for (const written of ['img/horn.png', 'img\\horn.png', '.\\img\\horn.png']) {
      expect(isInside(folder, win32.join(folder, written), win32)).toBe(true)
    }
    for (const written of ['..\\horn.png', '../horn.png', 'img\\..\\..\\horn.png']) {
      expect(isInside(folder, win32.join(folder, written), win32)).toBe(false)
    }
  })
})

describe('a glob', () => {
  it('may be typed with the separators of Windows there, and escapes stay escapes elsewhere', () => {
    expect(globOf('guides\\*.md', win32)).toBe('guides/*.md')
    expect(globOf('guides\\[a\\].md', posix)).toBe('guides\\[a\\].md')
  })
})

describe('the folder of a pack', () => {
  it.each(['con', 'CON', 'nul', 'aux', 'prn', 'com1', 'LPT9', 'com²', 'con.md'])('is not called %s', (name) => {
    expect(isReserved(name)).toBe(true)
  })

  it.each(['control', 'com', 'com10', 'null', 'a-con', 'nul-guide'])('may be called %s', (name) => {
    expect(isReserved(name)).toBe(false)
  })

  it.each([
    'C:\\Users\\x',
    'a/b\\c:d*e?f"g<h>i|j',
    'ends with dots...',
    'ends with spaces   ',
    '..\\..\\etc',
    'tab\tand\u0000nothing',
  ])('has nothing in it that Windows refuses: %j', (title) => {
    expect(slugOf(title)).toMatch(/^[^\\/:*?"<>|.\s\p{Cc}]+$/u)
  })
})

it('the cache is where Windows has it', () => {
  const local = 'C:\\Users\\Ида\\AppData\\Local'
  expect(cachePath({LOCALAPPDATA: local}, 'win32')?.startsWith(local)).toBe(true)
  expect(cachePath({}, 'win32')).toBeNull()
})
