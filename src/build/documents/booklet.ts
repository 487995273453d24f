/** The booklet: laid out, printed, and finished as a file. */
import {setImmediate} from 'node:timers/promises'
import {finishPdf} from '../../print/finish-pdf.ts'
import {renderHtml} from '../../render/render-html.ts'
import {editions} from '../../view/booklet/editions.ts'
import type {BookletGeometry} from '../../view/booklet/geometry.ts'
import {bookletOutline} from '../../view/booklet/outline.ts'
import {createReaderView} from '../../view/reader/create-reader-view.ts'
import type {BuiltDocument, CandidateContext} from './context.ts'
import {imposeBooklet} from './impose-booklet.ts'
import {layBooklet} from './lay-booklet.ts'
import {pdfBeside} from './pdf-beside.ts'

export async function buildBooklet(
  context: CandidateContext,
  geometry: BookletGeometry,
): Promise<BuiltDocument & {folios: Record<string, string>}> {
  const {guide, templates, printer} = context
  const edition = editions[context.options.edition]
  const renderReader = () =>
    renderHtml('reader', createReaderView(guide, {toHtml: context.toHtml, edition, geometry}), templates)
  if (!printer) {
    const reader = renderReader()
    return {html: reader.file, pdf: null, pages: null, missing: reader.missing, folios: {}}
  }
  const [{view, html, missing, layout, map, printed}, reader] = await Promise.all([
    layBooklet({...context, printer}, geometry),
    // Once the draft is on its way: the browser is at work then, or being started.
    setImmediate().then(() => (context.options.formatsOf.booklet.includes('html') ? renderReader() : null)),
  ])
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
  return {html: reader?.file ?? html, pdf, pages, missing, folios: layout.folios, ...sheets}
}
