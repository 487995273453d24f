#!/usr/bin/env node
/** Tables of what a run has reported: `node test/hostile/sum-up.mjs report.jsonl`. The last word on a case counts. */
import {readFileSync} from 'node:fs'

const say = (text) => process.stdout.write(`${text}\n`)
const [path, only] = process.argv.slice(2)
const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
const kinds = new Map()
for (const line of lines) {
  const {kind, name, ...rest} = JSON.parse(line)
  kinds.set(kind, (kinds.get(kind) ?? new Map()).set(name, rest))
}
for (const [kind, cases] of kinds) {
  const rows = [...cases].map(([name, figures]) => ({name, ...figures}))
  const failed = rows.filter(({ok}) => !ok)
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => name !== 'name' && name !== 'ok',
  )
  const sums = columns.flatMap((column) => {
    const numbers = rows.map((row) => row[column]).filter((value) => typeof value === 'number')
    if (numbers.length === 0) return []
    const sum = numbers.reduce((total, value) => total + value, 0)
    return `${column}: sum ${Math.round(sum)}, most ${Math.max(...numbers)}`
  })
  say(`\n## ${kind}: ${rows.length} cases, ${failed.length} failed`)
  if (sums.length > 0) say(`\n${sums.join('; ')}`)
  for (const {name, error} of failed) say(`- FAILED ${name}: ${error}`)
  if (only !== kind) continue
  say(`\n| case | ${columns.join(' | ')} |\n|---|${columns.map(() => '---|').join('')}`)
  for (const row of rows) say(`| ${row.name} | ${columns.map((name) => row[name] ?? '').join(' | ')} |`)
}
