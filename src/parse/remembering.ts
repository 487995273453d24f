/** A function of short texts that the same guide has again and again, such as labels: each is worked out once. */

const longest = 80
const most = 4_096

export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return work(text)
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    if (known.size === most) known.clear()
    const result = work(text)
    known.set(text, result)
    return result
  }
}
