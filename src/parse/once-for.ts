/** What is counted in a whole guide is asked for in each of its regions: it is counted once, or time would grow with the square. */

/** A function of an object that stays what it is: the result is kept as long as the object is there. */
export function onceFor<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, {result: T}>()
  return (key) => {
    const before = known.get(key)
    if (before) return before.result
    const result = work(key)
    known.set(key, {result})
    return result
  }
}
