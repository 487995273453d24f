/** Reports characters that none of our fonts has, by script: whether they print depends on the computer. */
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {BuiltDocument} from './documents/context.ts'

const scripts: Array<[name: string, pattern: RegExp]> = [
  ['Chinese', /\p{Script=Han}/u],
  ['Japanese', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['emoji', /\p{Extended_Pictographic}/u],
]

export function reportMissing(documents: Iterable<BuiltDocument>, file: VFile): void {
  const points = new Set([...documents].flatMap(({missing}) => missing))
  const groups = new Map<string, Array<string>>()
  for (const point of points) {
    const character = String.fromCodePoint(point)
    const name = scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other'
    groups.set(name, [...(groups.get(name) ?? []), character])
  }
  const text = String(file)
  for (const [name, characters] of groups) {
    const offset = Math.min(...characters.map((character) => text.indexOf(character)).filter((index) => index >= 0))
    const line = Number.isFinite(offset) ? text.slice(0, offset).split('\n').length : undefined
    report(file, {
      severity: 'warning',
      ruleId: 'missing-characters',
      reason:
        `Unexpected ${name} characters (${characters.slice(0, 8).join(' ')}, ${characters.length} in all), ` +
        'expected characters that the fonts which ship have',
      place: line === undefined ? undefined : {line, column: 1},
      note: 'This computer’s own fonts are used for them where it has any; on another the PDF may come out different.',
    })
  }
}
