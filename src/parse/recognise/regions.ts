/**
 * Reads what stands outside heading questions, region by region: the dialect that is surest of a region reads it, and what
 * it leaves is offered to the others. Guides mix dialects, so nothing is decided for a whole file.
 */
import type {Heading, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {GuideContext, Region, TreeDialect} from '../dialects/dialect.ts'
import {treeDialects} from '../dialects/tree-dialects.ts'
import type {Ledger} from '../ledger.ts'
import type {HeadingRole} from '../outline/roles.ts'
import {readPartMark} from '../part-mark.ts'
import type {Recognised} from './recognised.ts'

export interface RegionOptions {
  expects: boolean
  /** The dialect that an author has chosen. */
  chosen: string | null
  recognised: Recognised
  ledger: Ledger
  file: VFile
}

export function readRegions(
  nodes: Array<RootContent>,
  roles: ReadonlyMap<Heading, HeadingRole>,
  {expects, chosen, recognised, ledger, file}: RegionOptions,
): Array<RootContent> {
  const asked = [...roles.values()].filter((role) => role === 'question').length
  const guide: GuideContext = {expects, asked, regions: [], chosen: chosen !== null, ledger, file}
  const pieces: Array<Region | RootContent> = []
  let open: Region | null = null
  let inQuestion = false
  for (const node of nodes) {
    const role = node.type === 'heading' ? roles.get(node) : undefined
    if (role === 'question') inQuestion = true
    else if (role === 'section' || role === 'title' || readPartMark(node) === 'end') inQuestion = false
    if (node.type === 'heading' || inQuestion) {
      pieces.push(node)
      open = null
      continue
    }
    if (!open) {
      const before = pieces.at(-1)
      open = {nodes: [], heading: before && 'type' in before && before.type === 'heading' ? before : null, guide}
      guide.regions.push(open)
      pieces.push(open)
    }
    open.nodes.push(node)
  }
  const dialects = chosen === null ? treeDialects : treeDialects.filter((dialect) => dialect.name === chosen)
  return pieces.flatMap((piece) => ('guide' in piece ? readRegion(piece, dialects, recognised) : [piece]))
}

function readRegion(region: Region, dialects: Array<TreeDialect>, recognised: Recognised): Array<RootContent> {
  const [best] = dialects
    .map((dialect) => ({dialect, score: dialect.score(region)}))
    .filter(({score}) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
  if (!best) return region.nodes
  const read = best.dialect.read(region)
  const before = new Set(region.nodes)
  const drafts = read.filter((node) => node.type === 'draft' && !before.has(node))
  recognised.add(best.dialect.name, drafts)
  const others = dialects.filter((dialect) => dialect !== best.dialect)
  return runsOf(read).flatMap((run) =>
    run[0]?.type === 'draft' ? run : readRegion({...region, nodes: run}, others, recognised),
  )
}

/** Drafts alone, and the runs of other nodes between them. */
function runsOf(nodes: Array<RootContent>): Array<Array<RootContent>> {
  const runs: Array<Array<RootContent>> = []
  for (const node of nodes) {
    const last = runs.at(-1)
    if (node.type !== 'draft' && last && last[0]?.type !== 'draft') last.push(node)
    else runs.push([node])
  }
  return runs
}
