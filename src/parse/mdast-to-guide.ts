/**
 * mdast → guide, usable without unified.
 *
 * 1. Front matter is read, and definitions are kept aside: links and footnotes anywhere may refer to them.
 * 2. Markdown as parsed becomes Markdown as meant, without what only helps to move about on a screen.
 * 3. Every label gets a paragraph of its own; a label that the end of the file cut off is kept as one.
 * 4. Headings are told apart; outside heading questions, dialects find drafts of questions.
 * 5. Headings and drafts are folded into sections and questions.
 */
import type {Heading, Root, RootContent, Yaml} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../guide/report.ts'
import {toText} from '../guide/to-text.ts'
import type {FlowContent, Guide} from '../guide/types.ts'
import {isDefinition} from '../guide/walk.ts'
import {applyKeySections} from './body/key-section.ts'
import {repeatedLabels} from './body/repeated-labels.ts'
import {keepCutLabel} from './cut-label.ts'
import {expectsQuestions} from './expects.ts'
import {fold} from './fold.ts'
import {type Metadata, readFrontMatter} from './front-matter.ts'
import {readIdentifier, slugOf} from './identifier.ts'
import {Ledger} from './ledger.ts'
import {joinTexts} from './normalise/join-texts.ts'
import {type Normalised, normalise} from './normalise/normalise.ts'
import {type Entry, entriesOf} from './outline/entries.ts'
import {type Outline, outlineOf} from './outline/roles.ts'
import {singleQuestion} from './outline/single-question.ts'
import {place} from './phrasing.ts'
import {allowsPlainLabels} from './read-label.ts'
import {Recognised} from './recognise/recognised.ts'
import {readRegions} from './recognise/regions.ts'
import {splitLabels} from './split-labels.ts'
import {rememberWritten} from './text/written.ts'

export interface ChosenDialect {
  /** The dialect to read by, where it is not to be recognised. */
  chosen: string | null
  /** What questions under headings are told as. */
  name: string
}

export function mdastToGuide(tree: Root, file: VFile, given: ChosenDialect = {chosen: null, name: 'headings'}): Guide {
  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml')
  const metadata = yaml ? readFrontMatter(yaml, file) : {}
  rememberWritten(tree, file)
  const ledger = new Ledger()
  const recognised = new Recognised()
  const content = tree.children.filter((node) => node.type !== 'yaml')
  const definitions = content.filter((node) => isDefinition(node)) as Array<FlowContent>
  const found = normalise(
    content.filter((node) => !isDefinition(node)),
    ledger,
    file,
  )
  const allowPlain = allowsPlainLabels(found.nodes)
  const flow = keepCutLabel(splitOutside(found, allowPlain), allowPlain, file)
  const entries = entriesOf(flow, found, allowPlain)
  const expects = expectsQuestions([metadata.title, metadata.description, file.stem, ...openingOf(entries)])
  const dialect = given.chosen ?? metadata.dialect ?? null
  const told = outlineOf(entries, {expects, chosen: dialect})
  const outline = dialect === null ? singleQuestion(told, entries, flow) : told
  const nodes = readRegions(flow, outline.roles, {expects, chosen: dialect, recognised, ledger, file})
  recognised.add(
    given.name,
    [...outline.roles].flatMap(([heading, role]) => (role === 'question' ? [heading] : [])),
  )
  const guide = createGuide(metadata, titleOf(outline), file)
  const questions = [...outline.roles.values()].filter((role) => role === 'question').length
  const drafts = nodes.filter((node) => node.type === 'draft').length
  const repeated = repeatedLabels(nodes, questions + drafts)
  fold(guide, nodes, {allowPlain, outline, repeated, ledger, file, lifted: found.lifted})
  applyKeySections(guide, file)
  guide.children.push(...definitions)
  joinTexts(guide)
  ledger.reportTo(file)
  recognised.noteIn(file)
  return place(guide, tree.position)
}

/** Labels get paragraphs of their own, but in questions whose parts are marked. */
function splitOutside({nodes, explicit}: Normalised, allowPlain: boolean): Array<RootContent> {
  return nodes.flatMap((node) => (explicit.has(node) ? [node] : splitLabels([node], allowPlain)))
}

/** The headings over a whole guide, which say what it holds. */
function openingOf(entries: Array<Entry>): Array<string> {
  const [first] = entries
  if (!first) return []
  const least = Math.min(...entries.map((entry) => entry.heading.depth))
  const top = entries.filter((entry) => entry.heading.depth === least)
  return [first.text, ...(top.length === 1 ? [top[0]?.text ?? ''] : [])]
}

function createGuide(metadata: Metadata, heading: Heading | null, file: VFile): Guide {
  const mark = heading ? readIdentifier(heading) : null
  const written = mark ? toText(mark.children).replace(/\s+/g, ' ').trim() : ''
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

function titleOf({roles}: Outline): Heading | null {
  for (const [heading, role] of roles) if (role === 'title') return heading
  return null
}
