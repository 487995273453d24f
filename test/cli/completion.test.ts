import {execFileSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {shells, wordsOf} from '../../src/cli/completion.ts'
import {createProgram, type Run} from '../../src/cli/program.ts'

const words = wordsOf(createProgram({version: '0'} as Run))

describe('studypack completion', () => {
  it.each([
    ['studypack check --re', ['--reporter']],
    ['studypack cal', ['calibrate']],
    ['studypack --edi', ['--edition']],
    ['studypack build --edition l', ['large-print']],
    ['studypack completion f', ['fish']],
    ['studypack build --sides ', ['duplex', 'fronts', 'backs', 'fold', 'list']],
  ])('completes %j in bash', (line, expected) => {
    const given = line.split(' ').map((word) => `'${word}'`)
    const set = `COMP_WORDS=(${given.join(' ')}); COMP_CWORD=${given.length - 1}`
    const script = `${shells['bash']?.(words)}\n${set}; _studypack; printf '%s\\n' "\${COMPREPLY[@]}"`
    expect(execFileSync('bash', ['-c', script], {encoding: 'utf8'}).trim().split('\n')).toEqual(expected)
  })

  it('turns on what zsh needs for it', () => {
    expect(shells['zsh']?.(words)).toMatch(/compinit[\s\S]*bashcompinit[\s\S]*complete -o default/)
  })

  it('names every command, option and value in fish', () => {
    const script = shells['fish']?.(words) ?? ''
    expect(script).toContain("-n '__fish_seen_subcommand_from build' -l theme\n")
    expect(script).toContain("-l edition -x -a 'study practice answers large-print'")
    for (const [command] of words.commands) expect(script).toContain(command)
  })
})
