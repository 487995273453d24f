/**
 * The booklet: an invisible draft tells on which page everything comes out, and the print that follows has every number
 * from it. That print must say the same of itself; a layout that never settles is an error, not a guess.
 */
import {setImmediate} from 'node:timers/promises'
import type {VFile} from 'vfile'
import {finishPdf} from '../../print/finish-pdf.ts'
import {pageMapOf} from '../../print/pdf/page-map.ts'
import {renderHtml} from '../../render/render-html.ts'
import {createBookletView} from '../../view/booklet/create-booklet-view.ts'
import {editions} from '../../view/booklet/editions.ts'
import {bookletFlow} from '../../view/booklet/flow.ts'
import type {BookletGeometry} from '../../view/booklet/geometry.ts'
import {type BookletLayout, layoutBooklet} from '../../view/booklet/layout.ts'
import {bookletOutline} from '../../view/booklet/outline.ts'
import type {BookletView} from '../../view/booklet/types.ts'
import {createReaderView} from '../../view/reader/create-reader-view.ts'
import {planDates} from '../plan-dates.ts'
import type {BuiltDocument, CandidateContext} from './context.ts'
import {imposeBooklet} from './impose-booklet.ts'
import {pdfBeside} from './pdf-beside.ts'
import {printBooklet} from './print-booklet.ts'

/** The draft among them. */
const mostPrints = 5

export async function buildBooklet(
  context: CandidateContext,
  geometry: BookletGeometry,
): Promise<BuiltDocument & {folios: Record<string, string>}> {
  const {guide, templates, printer} = context
  const edition = editions[context.options.edition]
  const plan = planDates(context.options)
  const source = context.file.path === 'stdin.md' ? null : (context.file.basename ?? null)
  const renderReader = () =>
    renderHtml('reader', createReaderView(guide, {toHtml: context.toHtml, edition, geometry}), templates)
  if (!printer) {
    const reader = renderReader()
    return {html: reader.file, pdf: null, pages: null, missing: reader.missing, folios: {}}
  }
  const onScreen = context.options.formats.includes('html')
  const screen: {html?: VFile} = {}
  let layout: BookletLayout | null = null
  for (let print = 0; print < mostPrints; print++) {
    const view: BookletView = createBookletView(guide, {
      toHtml: context.toHtml,
      geometry,
      edition,
      layout,
      plan,
      source,
    })
    const {file: html, missing} = renderHtml('booklet', view, templates)
    const [printed] = await Promise.all([
      printBooklet(html, layout, printer, context.partLength),
      // The browser is at work, or being started.
      setImmediate().then(() => {
        if (onScreen) screen.html ??= renderReader().file
      }),
    ])
    const map = pageMapOf(printed)
    const next: BookletLayout = layoutBooklet(bookletFlow(view, guide, edition), map, geometry, layout)
    if (layout && JSON.stringify(next) === JSON.stringify(layout)) {
      const finish = {
        ...context.about,
        title: view.heading,
        outline: bookletOutline(view, guide),
        labels: [
          {from: 0, style: 'roman' as const},
          ...(layout.frontPages < map.pages.length ? [{from: layout.frontPages, style: 'arabic' as const}] : []),
        ],
      }
      const pdf = finishPdf(pdfBeside(html), finish, printed)
      const pages = map.pages.length
      const {imposition} = context.options
      const sheets = imposition
        ? {sheets: await imposeBooklet(imposition, {view, booklet: printed, pages}, {...context, printer})}
        : {}
      return {html: screen.html ?? html, pdf, pages, missing, folios: layout.folios, ...sheets}
    }
    layout = next
  }
  throw new Error(`The booklet’s page numbers did not settle in ${mostPrints} prints.`)
}
