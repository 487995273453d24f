/** Commands and options → one call each. */
import {Argument, Command} from 'commander'
import type {CommandName} from '../options/row.ts'
import type {Options} from '../options.ts'
import type {BuildFlags} from './build-command.ts'
import type {CollectFlags} from './collect-command.ts'
import {checkHelp, collectHelp, examples, helpFooter} from './help.ts'
import {examplesOf} from './help-examples.ts'
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

  async function printConfig(guides: Array<string>, options: Options, json: boolean): Promise<number> {
    const {runPrintConfig} = await import('./print-config.ts')
    return runPrintConfig({...options, ...(guides.length > 0 ? {guides} : {})}, json, terminal)
  }

  addOptions(program.command('build', {isDefault: true}), 'build')
    .description('print guides as packs (the default command)')
    .argument('[guides...]', 'files, folders, globs, or - for standard input (default: source/)')
    .action(async (guides: Array<string>, options: Options & BuildFlags & {printConfig?: true}) => {
      if (options.printConfig) return done(await printConfig(guides, options, options.json ?? false))
      const {runBuild} = await import('./build-command.ts')
      done(await runBuild(guides, {...options, ...program.opts()}, terminal, interrupt))
    })

  addOptions(program.command('check'), 'check')
    .description('say what is wrong with guides, and print nothing')
    .argument('[guides...]', 'files, folders, globs, or - for standard input (default: source/)')
    .addHelpText('after', checkHelp)
    .action(async (guides: Array<string>, options: Options & {reporter: string; fix?: boolean; printConfig?: true}) => {
      if (options.printConfig) return done(await printConfig(guides, options, options.reporter === 'json'))
      const {runCheck} = await import('./check-command.ts')
      done(await runCheck(guides, options, terminal, interrupt))
    })

  addOptions(program.command('preview'), 'preview')
    .description('show a guide’s pages in a browser, anew whenever something is saved')
    .argument('[guide]', 'a file (default: the one in source/)')
    .action(async (guide: string | undefined, options: Options & {port: string; editor: string}) => {
      const {runPreview} = await import('./preview-command.ts')
      done(await runPreview(guide, options, terminal, interrupt))
    })

  addOptions(program.command('export'), 'export')
    .description('write a guide in another form')
    .argument('<guide>', 'a file, or - for standard input')
    .action(async (guide: string, options: Options & {to: string; out: string}) => {
      const {runExport} = await import('./export-command.ts')
      done(await runExport(guide, options, terminal, interrupt))
    })

  addOptions(program.command('collect'), 'collect')
    .description('read filled scorecards, and print where a debrief should start')
    .argument('<cards...>', 'filled PDFs, CSVs, and folders of them; with --template guides and kits')
    .addHelpText('after', collectHelp)
    .action(async (cards: Array<string>, options: CollectFlags) => {
      const {runCollect} = await import('./collect-command.ts')
      done(await runCollect(cards, {...options, ...program.opts()}, terminal, interrupt))
    })

  addOptions(program.command('stocks'), 'stocks')
    .description('list the sheets of cards that there are, with little drawings')
    .argument('[names...]', 'only these')
    .action(async (names: Array<string>, options: {config?: string}) => {
      const {runStocks} = await import('./stocks-command.ts')
      done(await runStocks(names, options.config, terminal))
    })

  addOptions(program.command('calibrate'), 'calibrate')
    .description('print the sheet that finds out whether a printer is true')
    .action(async (options: Options) => {
      const {runCalibrate} = await import('./calibrate-command.ts')
      done(await runCalibrate(options, terminal, interrupt))
    })

  addOptions(program.command('doctor'), 'doctor')
    .description('say what would be used to print, and why')
    .action(async (options: {browser?: Array<string>}) => {
      const {runDoctor} = await import('./doctor-command.ts')
      done(await runDoctor({...options, ...program.opts()}, terminal, interrupt))
    })

  addOptions(program.command('new'), 'new')
    .description('write a small guide to begin with, and its config')
    .argument('[dir]', 'the folder for it', '.')
    .action(async (folder: string, options: {yes?: boolean}) => {
      const {runNew} = await import('./new-command.ts')
      done(await runNew(folder, options, terminal))
    })

  program
    .command('eject')
    .description('copy the templates of a document, to make them your own')
    .argument('<document>', 'booklet, scorecards, flashcards or another folder of templates')
    .argument('[dir]', 'where to', 'templates')
    .action(async (document: string, folder: string) => {
      const {runEject} = await import('./eject-command.ts')
      done(await runEject(document, folder, terminal))
    })

  program
    .command('completion')
    .description('write a script by which a shell completes commands and options')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: string) => {
      const {shells, wordsOf} = await import('./completion.ts')
      terminal.result((shells[shell]?.(wordsOf(program)) ?? '').trimEnd())
      done(0)
    })
  for (const command of program.commands) command.addHelpText('after', examplesOf(command.name() as CommandName))
  return program
}
