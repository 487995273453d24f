/** Commands and options → one call each. */
import {Command} from 'commander'
import type {Options} from '../options.ts'
import {checkHelp, examples, helpFooter} from './help.ts'
import type {Interrupt} from './interrupt.ts'
import {addOptions} from './options.ts'
import type {Terminal} from './terminal.ts'

export interface Run {
  terminal: Terminal
  interrupt: Interrupt
  version: string
  /** Called with the exit code of the command. */
  done: (code: number) => void
}

export function createProgram({terminal, interrupt, version, done}: Run): Command {
  const program = new Command('studypack')
    .description('Turns a written guide of questions into a study booklet, interviewer scorecards and flashcards.')
    .version(version, '-V, --version')
    .option('--debug', 'show where an error came from')
    .addHelpText('after', examples)
    .addHelpText('afterAll', helpFooter)
    .showHelpAfterError('(studypack --help shows what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.result(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
    })

  addOptions(program.command('build', {isDefault: true}), 'build')
    .description('print guides as packs (the default command)')
    .argument('[guides...]', 'files, folders, globs, or - for standard input (default: source/)')
    .action(async (guides: Array<string>, options: Options) => {
      const {runBuild} = await import('./build-command.ts')
      done(await runBuild(guides, {...options, ...program.opts()}, terminal, interrupt))
    })

  addOptions(program.command('check'), 'check')
    .description('say what is wrong with guides, and print nothing')
    .argument('[guides...]', 'files, folders, globs, or - for standard input (default: source/)')
    .addHelpText('after', checkHelp)
    .action(async (guides: Array<string>, options: Options & {reporter: string; fix?: boolean}) => {
      const {runCheck} = await import('./check-command.ts')
      done(await runCheck(guides, options, terminal, interrupt))
    })

  addOptions(program.command('export'), 'export')
    .description('write a guide in another form')
    .argument('<guide>', 'a file, or - for standard input')
    .action(async (guide: string, options: Options & {to: string; out: string}) => {
      const {runExport} = await import('./export-command.ts')
      done(await runExport(guide, options, terminal, interrupt))
    })

  addOptions(program.command('stocks'), 'stocks')
    .description('list the sheets of cards that there are, with little drawings')
    .argument('[names...]', 'only these')
    .action(async (names: Array<string>, options: {config?: string}) => {
      const {runStocks} = await import('./stocks-command.ts')
      done(await runStocks(names, options.config, terminal))
    })

  addOptions(program.command('doctor'), 'doctor')
    .description('say what would be used to print, and why')
    .action(async (options: {browser?: string}) => {
      const {runDoctor} = await import('./doctor-command.ts')
      done(await runDoctor({...options, ...program.opts()}, terminal, interrupt))
    })
  return program
}
