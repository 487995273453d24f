/** The documentation of a rule: the header of its file, with examples that a test can run. */
import {readFileSync} from 'node:fs'

export interface Example {
  kind: 'Not ok' | 'Ok'
  guide: string
  /** `line:column reason`, for an example that is not ok. */
  messages: Array<string>
  /** What `--fix` makes of it, where it says so. */
  fixed: string | null
}

export interface Docs {
  /** The first sentence. */
  summary: string
  examples: Array<Example>
}

export function readDocs(ruleId: string): Docs {
  const file = readFileSync(`src/lint/rules/${ruleId}.ts`, 'utf8')
  const header = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(file)?.[1] ?? ''
  const lines = header.split('\n').map((line) => line.replace(/^ \* ?/, ''))
  const summary = lines.slice(0, lines.indexOf('') < 0 ? undefined : lines.indexOf('')).join(' ')
  return {summary, examples: examplesIn(lines)}
}

function examplesIn(lines: Array<string>): Array<Example> {
  const examples: Array<Example> = []
  let kind: string | null = null
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string
    const fence = /^(`{3,})/.exec(line)?.[1]
    if (/^(?:Not ok|Ok|Fixed):$/.test(line)) kind = line.slice(0, -1)
    else if (line.startsWith('> ')) examples.at(-1)?.messages.push(line.slice(2))
    else if (fence) {
      const end = lines.indexOf(fence, index + 1)
      const text = unescaped(lines.slice(index + 1, end).join('\n'))
      const last = examples.at(-1)
      if (kind === 'Fixed' && last) last.fixed = text
      else examples.push({kind: kind as Example['kind'], guide: text, messages: [], fixed: null})
      index = end
    }
  }
  return examples
}

/** Characters that nobody sees are written as `\u200B`. */
function unescaped(text: string): string {
  return text.replace(/\\u([\dA-F]{4})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
}
