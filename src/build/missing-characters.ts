/** Reports characters that none of our fonts has, by script: whether they print depends on the computer. */
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import {type ScriptFont, scriptFont} from '../render/fonts/scripts.ts'
import type {BuiltDocument} from './documents/context.ts'

/** `lang`: the guide’s, which tells whose fonts its characters are missing from. */
export function reportMissing<Printed extends Pick<BuiltDocument, 'missing'>>(
  documents: Iterable<Printed>,
  file: VFile,
  lang = '',
): void {
  const points = new Set([...documents].flatMap(({missing}) => missing))
  const groups = new Map<string, ScriptFont & {characters: Array<string>}>()
  for (const point of points) {
    const character = String.fromCodePoint(point)
    const font = scriptFont(point, lang)
    const group = groups.get(font.script) ?? {...font, characters: []}
    group.characters.push(character)
    groups.set(font.script, group)
  }
  const text = String(file)
  for (const {script, stem, characters} of groups.values()) {
    const offset = Math.min(...characters.map((character) => text.indexOf(character)).filter((index) => index >= 0))
    const line = Number.isFinite(offset) ? text.slice(0, offset).split('\n').length : undefined
    report(file, {
      severity: 'warning',
      ruleId: 'missing-characters',
      reason:
        `Unexpected ${script} characters (${characters.slice(0, 8).join(' ')}, ${characters.length} in all), ` +
        'expected characters that the fonts which ship have',
      place: line === undefined ? undefined : {line, column: 1},
      note:
        (stem
          ? `\`npm install @fontsource/${stem}\`, here or where studypack is, gives them a font. Until then `
          : 'Until they have one, ') +
        'this computer’s own fonts are used where it has any, and boxes where it has none.',
    })
  }
}
