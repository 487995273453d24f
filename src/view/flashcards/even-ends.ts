/** Ends that give every part its share of the characters; each part has a piece at least. */
export function evenEnds(lengths: ReadonlyArray<number>, parts: number): Array<number> {
  if (parts < 1) return []
  let total = 0
  const sums = lengths.map((length) => (total += length))
  const ends: Array<number> = []
  for (let part = 1; part < parts; part++) {
    const share = (total * part) / parts
    const [low, high] = [(ends.at(-1) ?? 0) + 1, lengths.length - (parts - part)]
    let end = low
    while (end < high && Math.abs((sums[end] ?? 0) - share) <= Math.abs((sums[end - 1] ?? 0) - share)) end++
    ends.push(end)
  }
  return [...ends, lengths.length]
}
