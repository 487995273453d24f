/** Things by name; what was not used for longest is the first to go. */

/** Characters, of names and of what they stand for where that is text: a few readings of a large guide. */
const most = 16 * 2 ** 20

export class Recent<T> {
  readonly #kept = new Map<string, T>()
  #size = 0

  get(name: string): T | undefined {
    const thing = this.#kept.get(name)
    if (thing !== undefined) {
      this.#kept.delete(name)
      this.#kept.set(name, thing)
    }
    return thing
  }

  set(name: string, thing: T): void {
    this.#forget(name)
    this.#kept.set(name, thing)
    this.#size += sizeOf(name, thing)
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= most) break
      this.#forget(oldest)
    }
  }

  #forget(name: string): void {
    const thing = this.#kept.get(name)
    if (thing === undefined) return
    this.#kept.delete(name)
    this.#size -= sizeOf(name, thing)
  }
}

function sizeOf(name: string, thing: unknown): number {
  return name.length + (typeof thing === 'string' ? thing.length : 100)
}
