/** Scripts by which shells complete commands, options and what options can be. */
import type {Command} from 'commander'

interface Words {
  /** By command; the names of commands stand under the empty one. */
  [command: string]: Array<string>
}

export const shells: Readonly<Record<string, (words: Words) => string>> = {bash, zsh, fish}

/** What can stand after each command. */
export function wordsOf(program: Command): Words {
  const words: Words = {'': program.commands.map((command) => command.name())}
  for (const command of program.commands) {
    words[command.name()] = command.options.flatMap(({long}) => (long ? [long] : []))
  }
  return words
}

function bash(words: Words): string {
  const cases = Object.entries(words).filter(([command]) => command !== '')
  return `_studypack() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options
  case "\${COMP_WORDS[1]}" in
${cases.map(([command, options]) => `    ${command}) options="${options.join(' ')}" ;;`).join('\n')}
    *) options="${[...(words[''] ?? []), ...(words['build'] ?? [])].join(' ')}" ;;
  esac
  COMPREPLY=($(compgen -W "$options" -- "$word"))
}
complete -o default -F _studypack studypack
`
}

function zsh(words: Words): string {
  return `autoload -U +X bashcompinit && bashcompinit\n${bash(words)}`
}

function fish(words: Words): string {
  const commands = words[''] ?? []
  return [
    `complete -c studypack -n __fish_use_subcommand -a '${commands.join(' ')}'`,
    ...Object.entries(words).flatMap(([command, options]) =>
      command === ''
        ? []
        : options.map(
            (option) =>
              `complete -c studypack -n '__fish_seen_subcommand_from ${command}' -l ${option.replace(/^--/, '')}`,
          ),
    ),
    '',
  ].join('\n')
}
