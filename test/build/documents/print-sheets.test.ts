import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {measureSheets} from '../../../src/build/documents/print-sheets.ts'
import type {Printer} from '../../../src/print/printer.ts'

const sheet = (name: string): string => `<section class="sheet" id="${name}">${'x'.repeat(1000)}</section>`

it('sheets are measured some at a time, each once and in order, however many there are', async () => {
  const names = Array.from({length: 40}, (_, index) => `s${index}`)
  const html = `<html><head></head><body>${names.map(sheet).join('<!--part-->')}</body></html>`
  const lengths: Array<number> = []
  const printer = {
    async measure(part: VFile) {
      lengths.push(String(part).length)
      return Array.from(String(part).matchAll(/id="(s\d+)"/g), (match) => ({key: match[1]}))
    },
  } as unknown as Printer
  const measured = await measureSheets(new VFile({path: 'cards.html', value: html}), printer, 5000)
  expect(measured.map(({key}) => key)).toEqual(names)
  expect(lengths.length).toBeGreaterThan(5)
  expect(Math.max(...lengths)).toBeLessThan(8000)
})
