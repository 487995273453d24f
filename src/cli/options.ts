/** Options that several commands share. */
import type {Command} from 'commander'
import {backNames, checkedDocuments, configNames, documentNames, formatNames, sideNames} from '../options.ts'
import {dialectNames} from '../parse/dialects/names.ts'
import {stocks} from '../view/flashcards/stock.ts'
import {paperNames} from '../view/paper.ts'

export function list(value: string, before: Array<string> = []): Array<string> {
  return [
    ...before,
    ...value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  ]
}

export const configHelp = `which rules hold, and how gravely (default: ${configNames[0]}, .yml or .json of this folder)`

const dialectHelp = `how the guide is written, if that is not recognised: ${dialectNames.join(', ')}`

export function addCheck(command: Command): Command {
  return command
    .option('--dialect <name>', dialectHelp)
    .option('--reporter <name>', 'pretty, json, github', 'pretty')
    .option('--fix', 'put right in the files what can be put right safely')
    .option('--for <documents>', `say what a guide lacks for them: ${checkedDocuments.join(',')}`, list)
    .option('--config <file>', configHelp)
    .option('--strict', 'warnings end in failure too')
}

export function addSelection(command: Command): Command {
  return command
    .option('--dialect <name>', dialectHelp)
    .option('--sections <list>', 'only these sections, by title or identifier', list)
    .option('--topics <list>', 'only questions with one of these topics', list)
    .option('--level <list>', 'only questions of these levels', list)
    .option('--competency <list>', 'only questions that show one of these competencies', list)
    .option('--must-ask', 'only questions that must be asked')
    .option('--questions <list>', 'only these questions, by number, range (3-7) or identifier', list)
    .option('--limit <n>', 'at most so many questions')
    .option('--shuffle [seed]', 'in an order drawn by lot; each seed (--shuffle=SEED) gives its own, always the same')
}

export function addBuild(command: Command): Command {
  return addSelection(
    command
      .option('-o, --out <dir>', 'where the pack goes: <dir>/<guide>/', 'out')
      .option('-d, --documents <list>', `${documentNames.join(',')} (default: all)`, list)
      .option('-f, --formats <list>', `${formatNames.join(',')} (default: both)`, list)
      .option('--paper <size>', `${paperNames.join(', ')} or WIDTHxHEIGHTmm (default: booklet a5, sheets a4)`),
  )
    .option('--candidate <code>', 'on the scorecards: a code, never a name')
    .option('--role <title>', 'on the scorecards: what the interview is for')
    .option('--interviewer <name>', 'on the scorecards')
    .option('--budget', 'only as many questions as fit --minutes: what must be asked, then each competency in turn')
    .option('--minutes <n>', 'length of the interview; a warning says when the scorecards take longer')
    .option('--stock <id>', `sheets of cards: ${stocks.map(({id}) => id).join(', ')}`)
    .option('--card <WxHmm>', 'cards of this size, as many as the paper holds')
    .option('--sides <which>', `${sideNames.join(', ')} (default: duplex)`)
    .option('--back <what>', `on the backs: ${backNames.join(', ')} (default: the first that a question has)`)
    .option('--templates <dir>', 'templates and styles that take the place of ours of the same name')
    .option('--browser <path>', 'the browser to print with: a path, or a ws:// address')
    .option('--config <file>', configHelp)
    .option('--strict', 'warnings keep a pack from being printed')
}

/** A bare `--shuffle` must not take the guide that follows it for its seed: a seed is given with `=`. */
export function separateSeeds(argv: ReadonlyArray<string>): Array<string> {
  const end = argv.indexOf('--')
  return argv.map((word, index) => (word === '--shuffle' && (end < 0 || index < end) ? '--shuffle=' : word))
}
