/** `studypack check`: messages, a line of what was found, and fixes where they were asked for. */
import {checkGuide} from '../build/check-guide.ts'
import type {Checked} from '../build/fix-guide.ts'
import {isPrintable} from '../build/is-printable.ts'
import {readLayers} from '../build/read-config.ts'
import {readGuides} from '../build/read-guides.ts'
import {resolveLayers} from '../build/resolve-layers.ts'
import {type Sighting, sightingsIn} from '../guide/sighting.ts'
import type {Answered, Guide} from '../guide/types.ts'
import {questionsOf} from '../guide/walk.ts'
import {OptionError, type Options} from '../options.ts'
import {exitCodes} from './exit-codes.ts'
import type {Interrupt} from './interrupt.ts'
import {type ReporterName, reporters} from './reporters.ts'
import type {Terminal} from './terminal.ts'

export async function runCheck(
  guides: Array<string>,
  options: Options & {reporter: string; fix?: boolean},
  terminal: Terminal,
  interrupt: Interrupt,
): Promise<number> {
  if (!Object.hasOwn(reporters, options.reporter)) {
    throw new OptionError(`--reporter is \`${options.reporter}\`; it can be ${Object.keys(reporters).join(', ')}.`)
  }
  const layers = await readLayers({...options, guides})
  const resolved = await resolveLayers(layers)
  if (options.fix && resolved.guides.includes('-')) {
    throw new OptionError('--fix writes files; standard input, `-`, is none.')
  }
  const checked: Array<Checked> = []
  for (const file of await readGuides(resolved.guides, interrupt.stdin())) {
    const own = await resolveLayers(layers, file.path)
    if (options.fix) {
      const {fixGuide} = await import('../build/fix-guide.ts')
      checked.push(await fixGuide(file, own, interrupt.signal))
    } else {
      checked.push({file, guide: await checkGuide(file, own, interrupt.signal), fixed: 0})
    }
  }
  const color = Boolean(process.stdout.isTTY) && !process.env['NO_COLOR']
  const text = reporters[options.reporter as ReporterName](checked, color)
  if (text) terminal.result(text)
  for (const {file, guide, fixed} of checked) {
    const settled = options.fix ? `; ${fixed} fixed` : ''
    terminal.note(`${file.path}: ${summaryOf(guide)}${settled}`)
    for (const sighting of sightingsIn(file)) terminal.note(`  ${wordsFor(sighting)}`)
  }
  return checked.every(({file}) => isPrintable(file, resolved.strict)) ? exitCodes.done : exitCodes.guide
}

const answers: Record<Answered, string> = {
  full: 'answered',
  hint: 'with a hint only',
  elsewhere: 'answered elsewhere',
  none: 'not answered',
}

/** “12 by `items`, lines 5 to 40” */
function wordsFor({dialect, questions, firstLine, lastLine}: Sighting): string {
  const lines = firstLine === null || lastLine === null ? '' : `, lines ${firstLine} to ${lastLine}`
  return `${questions} by \`${dialect}\`${lines}`
}

/** “42 questions: 30 answered, 12 with a hint only” */
function summaryOf(guide: Guide): string {
  const questions = questionsOf(guide)
  if (questions.length === 0) return 'no questions'
  const parts = Object.entries(answers).flatMap(([answered, words]) => {
    const count = questions.filter((question) => question.answered === answered).length
    return count > 0 ? `${count} ${words}` : []
  })
  return `${questions.length} ${questions.length === 1 ? 'question' : 'questions'}: ${parts.join(', ')}`
}
