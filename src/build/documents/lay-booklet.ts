/**
 * The booklet’s pages: an invisible draft tells on which page everything comes out, and the print that follows has every
 * number from it. That print must say the same of itself; a layout that never settles is an error, not a guess.
 */
import type {VFile} from 'vfile'
import type {PdfFile} from '../../print/pdf/file.ts'
import {joinPdfs} from '../../print/pdf/join.ts'
import {type PageMap, pageMapOf} from '../../print/pdf/page-map.ts'
import type {Printer} from '../../print/printer.ts'
import {renderHtml} from '../../render/render-html.ts'
import {createBookletView} from '../../view/booklet/create-booklet-view.ts'
import {editions} from '../../view/booklet/editions.ts'
import {bookletFlow, targetsOf} from '../../view/booklet/flow.ts'
import type {BookletGeometry} from '../../view/booklet/geometry.ts'
import {type BookletLayout, layoutBooklet} from '../../view/booklet/layout.ts'
import type {BookletView} from '../../view/booklet/types.ts'
import {planDates} from '../plan-dates.ts'
import type {CandidateContext} from './context.ts'
import {type PrintedPart, printBooklet} from './print-booklet.ts'

export interface LaidBooklet {
  view: BookletView
  html: VFile
  /** Code points that none of our fonts has. */
  missing: Array<number>
  layout: BookletLayout
  map: PageMap
  parts: Array<PrintedPart>
  /** The parts as one; nothing is written until it is finished. */
  printed: PdfFile
}

/** The draft among them. */
const mostPrints = 5

/**
 * `guess` is a layout that may still hold, such as the one before a small change: where it does, one print is enough. Throws
 * a `PrintError`.
 */
export async function layBooklet(
  context: CandidateContext & {printer: Printer},
  geometry: BookletGeometry,
  guess: BookletLayout | null = null,
): Promise<LaidBooklet> {
  const {guide, templates, printer} = context
  const edition = editions[context.options.edition]
  const plan = planDates(context.options)
  const source = context.file.path === 'stdin.md' ? null : (context.file.basename ?? null)
  const viewWith = (layout: BookletLayout | null): BookletView =>
    createBookletView(guide, {toHtml: context.toHtml, geometry, edition, layout, plan, source})
  let layout = guess
  let before: Array<PrintedPart> = []
  for (let print = 0; print < mostPrints; print++) {
    let view = viewWith(layout)
    // Where something is new, nothing is known of its page.
    if (print === 0 && layout && targetsOf(view).some((target) => guess?.folios[target] === undefined)) {
      layout = null
      view = viewWith(null)
    }
    const {file: html, missing} = renderHtml('booklet', view, templates)
    const parts = await printBooklet(html, layout, printer, {...context, before})
    const printed = joinPdfs(parts)
    const map = pageMapOf(printed)
    const next: BookletLayout = layoutBooklet(bookletFlow(view, guide, edition), map, geometry, layout)
    if (layout && JSON.stringify(next) === JSON.stringify(layout)) {
      return {view, html, missing, layout, map, parts, printed}
    }
    before = layout ? parts : []
    layout = next
  }
  throw new Error(`The booklet’s page numbers did not settle in ${mostPrints} prints.`)
}
