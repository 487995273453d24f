/** Scripts by which shells complete commands, options and what options can be. */
import type {Command} from 'commander'
import type {Row} from '../options/row.ts'
import {rows} from '../options/rows.ts'

export interface Words {
  /** By command, the words that can stand after it. */
  commands: ReadonlyArray<[name: string, words: ReadonlyArray<string>]>
  /** By option, such as `--edition`, what it can be. */
  values: ReadonlyArray<[option: string, words: ReadonlyArray<string>]>
}

export const shells: Readonly<Record<string, (words: Words) => string>> = {bash, zsh, fish}

export function wordsOf(program: Command): Words {
  return {
    commands: program.commands.map((command) => [
      command.name(),
      [
        ...command.registeredArguments.flatMap(({argChoices}) => argChoices ?? []),
        ...command.options.flatMap(({long}) => (long ? [long] : [])),
      ],
    ]),
    values: (Object.values(rows) as Array<Row>).flatMap(({flag, choices}) => {
      const option = /--[a-z-]+/.exec(flag ?? '')?.[0]
      return option && choices ? [[option, choices] as const] : []
    }) as Array<[string, ReadonlyArray<string>]>,
  }
}

function bash({commands, values}: Words): string {
  const anywhere = [...commands.map(([name]) => name), ...(commands.find(([name]) => name === 'build')?.[1] ?? [])]
  return `_studypack() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options
  case "$before" in
${values.map(([option, words]) => `    ${option}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`).join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${commands.map(([name, words]) => `    ${name}) options="${words.join(' ')}" ;;`).join('\n')}
    *) options="${anywhere.join(' ')}" ;;
  esac
  COMPREPLY=($(compgen -W "$options" -- "$word"))
}
complete -o default -F _studypack studypack
`
}

/** Completion of zsh’s own has to be on before that of bash is. */
function zsh(words: Words): string {
  return `(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
autoload -U +X bashcompinit && bashcompinit
${bash(words)}`
}

function fish({commands, values}: Words): string {
  const choices = new Map(values)
  const names = commands.map(([name]) => name).join(' ')
  return [
    `complete -c studypack -n __fish_use_subcommand -a '${names}'`,
    ...commands.flatMap(([name, words]) => words.map((word) => fishLine(name, word, choices.get(word)))),
    '',
  ].join('\n')
}

function fishLine(command: string, word: string, choices: ReadonlyArray<string> | undefined): string {
  const start = `complete -c studypack -n '__fish_seen_subcommand_from ${command}'`
  if (!word.startsWith('--')) return `${start} -a ${word}`
  return `${start} -l ${word.slice(2)}${choices ? ` -x -a '${choices.join(' ')}'` : ''}`
}
