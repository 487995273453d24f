/** Candidates → a folder for each guide: a debrief for each candidate, and all cards as JSON and CSV. */
import {VFile} from 'vfile'
import {cardsToCsv} from '../../collect/csv/cards-to-csv.ts'
import type {Candidate} from '../../collect/sort-cards.ts'
import type {ResolvedOptions} from '../../options.ts'
import {slugOf} from '../../parse/identifier.ts'
import type {Printer} from '../../print/printer.ts'
import type {Templates} from '../../render/templates.ts'
import {summaryOf} from '../../view/debrief/summary.ts'
import {dateFrom} from '../document-date.ts'
import {buildDebrief, type DebriefContext} from '../documents/debrief.ts'
import {toolVersion} from '../manifest.ts'
import {reportMissing} from '../missing-characters.ts'
import {openStage, type Stage} from '../stage.ts'
import type {BuildHooks} from '../types.ts'
import type {CollectResult} from './collect.ts'
import type {CardFile} from './read-files.ts'
import {type LoadedWeights, weightsFor} from './weights.ts'

interface Work {
  options: ResolvedOptions
  hooks: BuildHooks
  templates: Templates
  printer: Printer | null
  cardFiles: ReadonlyArray<CardFile>
  weights: LoadedWeights | null
}

/** Adds paths and pages to the result. */
export async function writeDebriefs(result: CollectResult, work: Work): Promise<void> {
  const {candidates} = result
  for (const guide of new Set(candidates.map((candidate) => candidate.guide))) {
    await writeGuide(
      guide,
      candidates.filter((candidate) => candidate.guide === guide),
      result,
      work,
    )
  }
}

async function writeGuide(
  guide: string,
  candidates: Array<Candidate>,
  result: CollectResult,
  work: Work,
): Promise<void> {
  const {options, hooks, templates, printer} = work
  // A name from a stranger’s file: a slug of it can leave no folder.
  const stage = await openStage(options.out, `${slugOf(guide) || 'guide'}-debrief`)
  const pages = new Map<string, number>()
  try {
    const stems = stemsOf(candidates)
    for (const [index, candidate] of candidates.entries()) {
      hooks.signal?.throwIfAborted()
      hooks.onProgress?.(`${candidate.code}: debrief of ${candidate.cards.length} cards`)
      const context: DebriefContext = {
        templates,
        printer,
        paper: options.sheetPaper,
        weights: weightsFor(candidate.cards, work.weights),
        unread: unreadOf(work.cardFiles, result.candidates),
        about: {date: dateOf(work.cardFiles), creator: await toolVersion()},
      }
      const document = await buildDebrief(candidate, stems[index] as string, context)
      const file = result.files.find(({path}) => path === candidate.cards[0]?.source)
      if (file) reportMissing([document], file)
      if (options.formats.includes('html')) await stage.write(document.html)
      if (document.pdf) await stage.write(document.pdf)
      if (document.pdf && document.pages) pages.set(document.pdf.basename ?? '', document.pages)
    }
    await writeTables(candidates, stage)
    for (const path of await stage.commit()) {
      result.paths.push(path)
      const count = pages.get(new VFile({path}).basename ?? '')
      if (count) result.pages.set(path, count)
    }
  } finally {
    await stage.discard()
  }
}

async function writeTables(candidates: ReadonlyArray<Candidate>, stage: Stage): Promise<void> {
  const json = {
    tool: await toolVersion(),
    candidates: candidates.map(({code, cards}) => ({code, ...summaryOf(cards), cards})),
  }
  await stage.write(new VFile({path: 'cards.json', value: `${JSON.stringify(json, null, 2)}\n`}))
  await stage.write(new VFile({path: 'cards.csv', value: cardsToCsv(candidates.flatMap(({cards}) => cards))}))
}

/** `debrief-<code>`, each once: two codes may have one slug. */
function stemsOf(candidates: ReadonlyArray<Candidate>): Array<string> {
  const taken = new Set<string>()
  return candidates.map(({code}) => {
    const slug = `debrief-${slugOf(code) || 'candidate'}`
    let stem = slug
    for (let copy = 2; taken.has(stem); copy++) stem = `${slug}-${copy}`
    taken.add(stem)
    return stem
  })
}

/** Files with an error and without a card that is used: whose they were to be is not known. */
function unreadOf(cardFiles: ReadonlyArray<CardFile>, candidates: ReadonlyArray<Candidate>): Array<string> {
  const used = new Set(candidates.flatMap(({cards}) => cards.map(({source}) => source)))
  return cardFiles.flatMap(({file}) => {
    const left = !used.has(file.path) && file.messages.some(({fatal}) => fatal)
    return left ? [file.basename ?? file.path] : []
  })
}

/** When the newest card was written, or what `SOURCE_DATE_EPOCH` says. */
function dateOf(cardFiles: ReadonlyArray<CardFile>): Date {
  return dateFrom(new Date(Math.max(0, ...cardFiles.map(({modified}) => modified.getTime()))))
}
