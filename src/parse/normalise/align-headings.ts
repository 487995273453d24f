/**
 * Headings at a depth that their author did not mean: `# 216. …` between `### 215. …` and `### 217. …`, and one `####`
 * among the `###` of a list. Depths are changed in place.
 */
import type {Heading, RootContent} from 'mdast'
import {readNumber} from '../prompt-marks.ts'
import type {Lifted} from './lift-headings.ts'
import {visibleText} from './visible.ts'

export function alignHeadings(nodes: Array<RootContent>, lifted: Lifted): void {
  const common = mostFrequent([...lifted.keys()].map((heading) => heading.depth))
  for (const heading of lifted.keys()) if (common) heading.depth = common
  const numbered = nodes.flatMap((node): Array<{heading: Heading; number: number}> => {
    const text = node.type === 'heading' ? readNumber(visibleText(node)) : null
    const number = Number(/^\D*(\d+)$/.exec(text ?? '')?.[1] ?? Number.NaN)
    return node.type === 'heading' && !Number.isNaN(number) ? [{heading: node, number}] : []
  })
  for (const [index, {heading, number}] of numbered.entries()) {
    const before = numbered[index - 1]
    const after = numbered[index + 1]
    if (!before || before.number !== number - 1 || before.heading.depth === heading.depth) continue
    const goesOn = after ? after.number === number + 1 && after.heading.depth === before.heading.depth : index >= 3
    if (goesOn) heading.depth = before.heading.depth
  }
}

function mostFrequent(depths: Array<Heading['depth']>): Heading['depth'] | null {
  const counts = new Map<Heading['depth'], number>()
  for (const depth of depths) counts.set(depth, (counts.get(depth) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
