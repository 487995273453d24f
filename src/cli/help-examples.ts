/** Examples below the options of each command: what is typed, and what comes of it. */
import type {CommandName} from '../options/row.ts'

export const commandExamples: Readonly<Record<CommandName, ReadonlyArray<[line: string, what: string]>>> = {
  build: [
    ['studypack build', 'the guides in source/, into out/'],
    ['studypack build guide.md -d booklet -f pdf', 'only the booklet, as PDF'],
    ['studypack build guide.md -d flashcards --stock avery-5388', 'cards on sheets that come cut'],
    ['studypack build guide.md --topics dns --minutes 45 --budget', 'as many questions as 45 minutes hold'],
  ],
  check: [
    ['studypack check --strict guides/*.md', 'ends in 1 for warnings too'],
    ['studypack check --fix --for scorecards guide.md', 'puts right what can be, and says what scorecards lack'],
    ['studypack check --reporter github guides', 'annotations in a workflow'],
  ],
  export: [
    ['studypack export pasted.txt --to markdown -o guide.md', 'any way of writing, as the canonical one'],
    ['studypack export guide.md --to anki -o guide.apkg', 'a deck for Anki; once more after every change'],
    ['studypack export guide.md --to json --level senior', 'the tree of some questions'],
  ],
  preview: [
    ['studypack preview guide.md', 'an address to open, on a free port'],
    ['studypack preview guide.md --port 4000 --editor zed --theme modern', 'places of messages open Zed'],
  ],
  collect: [
    ['studypack collect filled/', 'out/<guide>-debrief/: debriefs, cards.json, cards.csv'],
    ['studypack collect --template paper.csv guide.md', 'a table for cards that were filled in with a pen'],
    ['studypack collect filled/ paper.csv', 'both together'],
    ['studypack collect out/lighthouse-debrief/cards.csv', 'once more, with score_after and reason_after'],
  ],
  stocks: [
    ['studypack stocks', 'all of them'],
    ['studypack stocks avery-5388 a4-a7-8', 'these two'],
  ],
  calibrate: [
    ['studypack calibrate', 'a sheet of A4 to hold against a window'],
    ['studypack calibrate --paper letter --back-offset 0.5,-1', 'whether this offset is right'],
  ],
  doctor: [
    ['studypack doctor', 'what is found here'],
    ['studypack doctor --browser /usr/bin/chromium', 'whether this one can be used'],
  ],
  new: [
    ['studypack new', 'asks two questions, and writes to this folder'],
    ['studypack new my-guide --yes', 'asks nothing, and writes to my-guide/'],
  ],
  eject: [
    ['studypack eject flashcards', 'to templates/flashcards/'],
    ['studypack eject booklet mine', 'to mine/booklet/; then studypack --templates mine'],
  ],
  completion: [
    ['studypack completion bash >> ~/.bashrc', 'for bash; zsh likewise, in ~/.zshrc'],
    ['studypack completion fish > ~/.config/fish/completions/studypack.fish', 'for fish'],
  ],
}

export function examplesOf(command: CommandName): string {
  const rows = commandExamples[command]
  const width = Math.max(...rows.map(([line]) => line.length))
  return `\nExamples:\n${rows.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`).join('\n')}`
}
