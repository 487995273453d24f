/** `studypack new`: two questions, a guide to begin with, and the next command. */
import {createInterface} from 'node:readline/promises'
import {startGuide} from '../build/start-guide.ts'
import type {PackDocument} from '../options/row.ts'
import {documentNames} from '../options.ts'
import {exitCodes} from './exit-codes.ts'
import type {Terminal} from './terminal.ts'

/** By the first letter of the answer. */
const uses: Record<string, ReadonlyArray<PackDocument>> = {
  l: ['booklet', 'flashcards'],
  i: ['scorecards'],
  b: documentNames,
}

const usual = {title: 'My guide', documents: documentNames}

export async function runNew(
  folder: string,
  {yes}: {yes?: boolean},
  terminal: Terminal,
  input: NodeJS.ReadableStream & {isTTY?: boolean} = process.stdin,
): Promise<number> {
  const start = yes || !input.isTTY ? usual : await ask(input)
  for (const path of await startGuide(folder, start)) terminal.result(path)
  terminal.note(`Next: ${folder === '.' ? '' : `cd ${quoted(folder)} && `}npx studypack`)
  return exitCodes.done
}

async function ask(input: NodeJS.ReadableStream): Promise<typeof usual> {
  const lines = createInterface({input, output: process.stderr})
  try {
    const title = (await lines.question(`What is the guide about? (${usual.title}) `)).trim()
    const use = (await lines.question('Who holds it: a learner, an interviewer, or both? (both) ')).trim().toLowerCase()
    return {title: title || usual.title, documents: uses[use.slice(0, 1)] ?? usual.documents}
  } finally {
    lines.close()
  }
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
