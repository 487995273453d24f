import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {optionTypes} from './option-types.ts'

const path = 'src/options/every-option.ts'

it('the types of options are those of the table, with its words', () => {
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${path}`]
  const written = execFileSync(process.execPath, biome, {input: optionTypes(), encoding: 'utf8'})
  if (process.env['UPDATE']) writeFileSync(path, written)
  expect(readFileSync(path, 'utf8')).toBe(written)
})
