/**
 * A kit for each candidate and interviewer, two under way at a time: what belongs to a kit is written before the next but one
 * is begun, so that two hundred take no more memory than two. Cards are fitted once for each set of questions.
 */
import {VFile} from 'vfile'
import {forInterviewer, type InterviewerGuide, interviewerQuestions} from '../../guide/audience.ts'
import type {Guide} from '../../guide/types.ts'
import {OptionError} from '../../options/option-error.ts'
import {finishPdf} from '../../print/finish-pdf.ts'
import {readPageMap} from '../../print/pdf/page-map.ts'
import {renderHtml} from '../../render/render-html.ts'
import {selectQuestions} from '../../select/select-questions.ts'
import {createCoverageView} from '../../view/coverage/create-coverage-view.ts'
import {firstLayout, type ScorecardsLayout} from '../../view/scorecards/create-scorecards-view.ts'
import {kitIdentifier} from '../../view/scorecards/describe-kit.ts'
import {clockOf} from '../../view/scorecards/running-order.ts'
import type {KitOrder} from '../kits/kit-order.ts'
import {readKits} from '../kits/read-kits.ts'
import type {BuildHooks} from '../types.ts'
import type {BuiltDocument, DocumentContext} from './context.ts'
import {reportLength} from './report-scorecards.ts'
import {layOut, printKit} from './scorecards.ts'

export interface KitsOutput {
  /** Puts a finished file aside. */
  write(file: VFile, pages: number | null): Promise<void>
  onProgress?: BuildHooks['onProgress']
  onPart?: BuildHooks['onPart']
}

interface Plan {
  guide: InterviewerGuide
  layout: ScorecardsLayout
}

interface PlannedKit {
  order: KitOrder
  plan: Plan
  /** Without ending. */
  name: string
}

/** Writes every kit that the file orders, and the table of who asks what. Returns code points that no font has. */
export async function buildKits(path: string, context: DocumentContext, output: KitsOutput): Promise<Array<number>> {
  const orders = await readKits(path)
  const kits = await planKits(orders, context)
  const missing = new Set<number>()
  const at = {done: 0, of: kits.length, pages: 0}
  const begin = ({order, plan, name}: PlannedKit, index: number): KitUnderWay => {
    const {candidate, interviewer} = order.facts
    output.onPart?.({...at})
    output.onProgress?.(`Kit ${index + 1} of ${kits.length}: ${candidate}, ${interviewer}`)
    const printing = printKit({...plan, facts: factsOf(order, context)}, context)
    // It may fail while the one before is waited for; that is told when its own turn comes.
    printing.catch(() => {})
    return {name, printing}
  }
  const end = async ({name, printing}: KitUnderWay): Promise<void> => {
    const built = await printing
    for (const point of built.missing) missing.add(point)
    at.done++
    at.pages += built.pages ?? 0
    const file = built.pdf ?? built.html
    await output.write(new VFile({path: `${name}${file.extname}`, value: file.value}), built.pages)
  }
  await inPairs(kits, begin, end)
  await writeCoverage(kits, context, output)
  return [...missing]
}

interface KitUnderWay {
  /** Without ending. */
  name: string
  printing: Promise<BuiltDocument>
}

/** Begins a kit before the one before it ends, so that a browser prints while the other kit is finished; ends them in order. */
async function inPairs(
  kits: ReadonlyArray<PlannedKit>,
  begin: (kit: PlannedKit, index: number) => KitUnderWay,
  end: (kit: KitUnderWay) => Promise<void>,
): Promise<void> {
  let before: KitUnderWay | null = null
  for (const [index, kit] of kits.entries()) {
    const next = begin(kit, index)
    try {
      if (before) await end(before)
    } catch (error) {
      // Whoever cleans up afterwards must not do so under work that goes on.
      await next.printing.catch(() => {})
      throw error
    }
    before = next
  }
  if (before) await end(before)
}

function factsOf({facts}: KitOrder, {options}: DocumentContext): KitOrder['facts'] {
  return {...facts, role: facts.role ?? options.role}
}

/** The questions of each kit; kits with the same ones share a plan, and are fitted once. */
async function planKits(orders: Array<KitOrder>, context: DocumentContext): Promise<Array<PlannedKit>> {
  const plans = new Map<string, Plan>()
  const told = new Set<string>()
  const names = new Set<string>()
  const kits: Array<PlannedKit> = []
  for (const order of orders) {
    const guide = forInterviewer(select(context.guide, order))
    const key = kitIdentifier(guide)
    let plan = plans.get(key)
    if (!plan) {
      const layout = context.printer ? await layOut(guide, factsOf(order, context), context) : firstLayout
      plan = {guide, layout}
      plans.set(key, plan)
    }
    const slot = order.minutes ?? context.options.minutes
    const who = `${key} ${order.facts.interviewer} ${slot}`
    if (!told.has(who)) reportLength(guide, slot, context.file, order.facts.interviewer)
    told.add(who)
    kits.push({order, plan, name: nameOf(order, names)})
  }
  return kits
}

function select(guide: Guide, {selection, facts}: KitOrder): Guide {
  const {guide: selected, unknown} = selectQuestions(guide, selection)
  const who = `the kit of ${facts.interviewer} for ${facts.candidate}`
  if (unknown.length > 0) {
    throw new OptionError(`--kits: nothing in the guide is called \`${unknown.join('`, `')}\`, which ${who} asks for.`)
  }
  if (interviewerQuestions(forInterviewer(selected)).length === 0) {
    throw new OptionError(`--kits: ${who} has no questions.`)
  }
  return selected
}

/** `scorecards-c-001-ottilie-brandt`, so that a folder lists them by candidate. */
function nameOf({facts}: KitOrder, taken: Set<string>): string {
  const slug = (text: string): string =>
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'kit'
  const wanted = `scorecards-${slug(facts.candidate)}-${slug(facts.interviewer)}`
  let name = wanted
  for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`
  taken.add(name)
  return name
}

async function writeCoverage(
  kits: ReadonlyArray<PlannedKit>,
  context: DocumentContext,
  output: KitsOutput,
): Promise<void> {
  const view = createCoverageView(
    forInterviewer(context.guide),
    kits.map(({order, plan, name}) => ({
      ...factsOf(order, context),
      kit: kitIdentifier(plan.guide),
      questions: interviewerQuestions(plan.guide).map(({identifier}) => identifier),
      minutes: clockOf(interviewerQuestions(plan.guide)).total,
      name,
    })),
    context.options.sheetPaper,
  )
  const {file: html} = renderHtml('coverage', view, context.templates)
  if (context.options.formatsOf.scorecards.includes('html')) await output.write(html, null)
  if (!context.printer) return
  const raw = await context.printer.print(html)
  const pdf = finishPdf(raw, {
    ...context.about,
    title: view.heading,
    outline: [{title: view.heading, destination: 'coverage'}],
    labels: [{from: 0, style: 'arabic'}],
    duplex: 'simplex',
  })
  await output.write(pdf, readPageMap(raw.value as Uint8Array).pages.length)
}
