/** Which dialects were recognised, and where: told to the author, so that a wrong guess can be seen and overruled. */
import type {RootContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../../guide/report.ts'

interface Sighting {
  count: number
  first: Position | undefined
  last: Position | undefined
}

export class Recognised {
  readonly #sightings = new Map<string, Sighting>()

  add(name: string, nodes: Array<Pick<RootContent, 'position'>>): void {
    if (nodes.length === 0) return
    const before = this.#sightings.get(name)
    const positions = nodes.flatMap((node) => node.position ?? [])
    this.#sightings.set(name, {
      count: (before?.count ?? 0) + nodes.length,
      first: before?.first ?? positions[0],
      last: positions.at(-1) ?? before?.last,
    })
  }

  reportTo(file: VFile): void {
    for (const [name, {count, first, last}] of this.#sightings) {
      const lines = first && last ? `, lines ${first.start.line} to ${last.end.line}` : ''
      report(file, {
        severity: 'info',
        ruleId: 'dialect',
        reason: `${count} ${count === 1 ? 'question' : 'questions'} recognised by the dialect \`${name}\`${lines}`,
        place: first,
        actual: name,
        note: 'If that is wrong, choose another with `--dialect` or the key `dialect` of the front matter.',
      })
    }
  }
}
