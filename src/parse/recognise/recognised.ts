/**
 * Which dialects were recognised, and where. It is kept beside the messages, as data of the file: a good guess is nothing
 * to complain about, but an author must be able to see it and to overrule it.
 */
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Sighting} from '../../guide/sighting.ts'

export class Recognised {
  readonly #sightings = new Map<string, Sighting>()

  /** Adds questions of a dialect, in the order of the guide. */
  add(dialect: string, nodes: Array<{position?: Position | undefined}>): void {
    if (nodes.length === 0) return
    const before = this.#sightings.get(dialect)
    const positions = nodes.flatMap((node) => node.position ?? [])
    this.#sightings.set(dialect, {
      dialect,
      questions: (before?.questions ?? 0) + nodes.length,
      firstLine: before?.firstLine ?? positions[0]?.start.line ?? null,
      lastLine: positions.at(-1)?.end.line ?? before?.lastLine ?? null,
    })
  }

  /** Writes what was seen into the file’s data. */
  noteIn(file: VFile): void {
    file.data['recognised'] = [...this.#sightings.values()]
  }
}
