/**
 * mdast → guide, usable without unified.
 *
 * 1. Front matter is read, and definitions are kept aside: links and footnotes anywhere may refer to them.
 * 2. Every label gets a paragraph of its own; a label that the end of the file cut off is kept as one.
 * 3. Headings are told apart, and folded into sections and questions.
 */
import type {Heading, Root, RootContent, Yaml} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import type {FlowContent, Guide, Section} from '../guide/types.ts'
import {isDefinition} from '../guide/walk.ts'
import {keepCutLabel} from './cut-label.ts'
import {type Metadata, readFrontMatter} from './front-matter.ts'
import {Identifiers, readIdentifier, slugOf} from './identifier.ts'
import {type Outline, outlineOf} from './outline.ts'
import {place} from './phrasing.ts'
import {questionOf} from './question.ts'
import {allowsPlainLabels} from './read-label.ts'
import type {SegmentOptions} from './segments.ts'
import {splitLabels} from './split-labels.ts'
import {rememberWritten} from './text/written.ts'

export function mdastToGuide(tree: Root, file: VFile): Guide {
  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml')
  const metadata = yaml ? readFrontMatter(yaml, file) : {}
  rememberWritten(tree, file)
  const content = tree.children.filter((node) => node.type !== 'yaml')
  const definitions = content.filter((node) => isDefinition(node)) as Array<FlowContent>
  const flow = content.filter((node) => !isDefinition(node))
  const allowPlain = allowsPlainLabels(flow)
  const nodes = keepCutLabel(splitLabels(flow, allowPlain), allowPlain, file)
  const roles = outlineOf(nodes, allowPlain)
  const guide = createGuide(metadata, titleOf(roles), file)
  fold(guide, nodes, {allowPlain, roles, file})
  guide.children.push(...definitions)
  return place(guide, tree.position)
}

function createGuide(metadata: Metadata, heading: Heading | null, file: VFile): Guide {
  const mark = heading ? readIdentifier(heading) : null
  const written = mark ? toText(mark.children).trim() : ''
  if (metadata.title && written && metadata.title !== written) {
    report(file, {
      severity: 'warning',
      ruleId: 'title-differs',
      reason: `Unexpected first heading \`${written}\`, expected the title of the front matter, \`${metadata.title}\``,
      place: heading?.position,
      actual: written,
      note: 'The front matter’s is printed; the heading is left out.',
    })
  }
  const title = metadata.title ?? (written || (file.stem ?? 'Guide').replace(/[-_]+/g, ' '))
  return {
    type: 'guide',
    identifier: metadata.identifier ?? mark?.name ?? (slugOf(title) || slugOf(file.stem ?? '') || 'guide'),
    title,
    subtitle: metadata.subtitle ?? null,
    author: metadata.author ?? null,
    date: metadata.date ?? null,
    lang: metadata.lang ?? 'en',
    description: metadata.description ?? null,
    keywords: metadata.keywords ?? [],
    children: [],
  }
}

function fold(guide: Guide, nodes: Array<RootContent>, options: SegmentOptions): void {
  const {roles} = options
  const identifiers = new Identifiers(options.file, explicitNames(roles))
  const open: Array<Section> = []
  let number = 0
  let index = 0
  while (index < nodes.length) {
    const node = nodes[index++] as RootContent
    const role = node.type === 'heading' ? roles.get(node) : undefined
    if (role === 'title') continue
    if (node.type === 'heading' && role === 'section') {
      openSection(node)
    } else if (node.type === 'heading' && role === 'question') {
      const start = index
      while (index < nodes.length && !opensNext(nodes[index] as RootContent)) index++
      closeSections(node.depth)
      number++
      append(questionOf(node, nodes.slice(start, index), {...options, identifiers, number}))
    } else {
      append(node as FlowContent)
    }
  }
  closeSections(1)

  function opensNext(node: RootContent): boolean {
    const role = node.type === 'heading' ? roles.get(node) : undefined
    return role === 'section' || role === 'question'
  }

  function openSection(heading: Heading): void {
    closeSections(heading.depth)
    const {name, children} = readIdentifier(heading)
    const text = toText(children)
    const section: Section = {
      type: 'section',
      identifier: identifiers.take(name, text, 'section', heading.position),
      depth: heading.depth,
      children: [{...heading, children}],
    }
    append(place(section, heading.position))
    open.push(section)
  }

  function append(node: Guide['children'][number]): void {
    ;(open.at(-1) ?? guide).children.push(node)
  }

  /** Ends every section that a heading of this depth cannot stand in. */
  function closeSections(depth: number): void {
    while (open.length > 0 && (open.at(-1) as Section).depth >= depth) {
      const section = open.pop() as Section
      const end = section.children.at(-1)?.position?.end
      if (section.position && end) section.position = {start: section.position.start, end}
    }
  }
}

function titleOf(roles: Outline): Heading | null {
  for (const [heading, role] of roles) if (role === 'title') return heading
  return null
}

/** Names that authors gave: no slug may take one of them first. */
function explicitNames(roles: Outline): Array<string> {
  return [...roles].flatMap(([heading, role]) =>
    role === 'section' || role === 'question' ? (readIdentifier(heading).name ?? []) : [],
  )
}
