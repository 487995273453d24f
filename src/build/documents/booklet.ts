/**
 * The booklet: printed until its layout stays the same, which the second print usually shows. So every number in the
 * contents comes from the pages themselves; a layout that never settles is an error, not a guess.
 */
import {finishPdf} from '../../print/finish-pdf.ts'
import {type PageMap, readPageMap} from '../../print/pdf/page-map.ts'
import {renderHtml} from '../../render/render-html.ts'
import {createBookletView} from '../../view/booklet/create-booklet-view.ts'
import {editions} from '../../view/booklet/editions.ts'
import {bookletFlow} from '../../view/booklet/flow.ts'
import type {BookletGeometry} from '../../view/booklet/geometry.ts'
import {type BookletLayout, layoutBooklet} from '../../view/booklet/layout.ts'
import {bookletOutline} from '../../view/booklet/outline.ts'
import type {BookletView} from '../../view/booklet/types.ts'
import type {BuiltDocument, DocumentContext} from './context.ts'

const mostPrints = 5

export async function buildBooklet(
  context: DocumentContext,
  geometry: BookletGeometry,
): Promise<BuiltDocument & {folios: Record<string, string>}> {
  const {guide, templates, printer} = context
  const edition = editions[context.options.edition]
  const source = context.file.path === 'stdin.md' ? null : (context.file.basename ?? null)
  let layout: BookletLayout | null = null
  for (let print = 0; print < mostPrints; print++) {
    const view: BookletView = createBookletView(guide, {toHtml: context.toHtml, geometry, edition, layout, source})
    const {file: html, missing} = renderHtml('booklet', view, templates)
    if (!printer) return {html, pdf: null, pages: null, missing, folios: {}}
    const raw = await printer.print(html)
    const map: PageMap = readPageMap(raw.value as Uint8Array)
    const next: BookletLayout = layoutBooklet(bookletFlow(view, guide, edition), map, geometry, layout)
    if (layout && JSON.stringify(next) === JSON.stringify(layout)) {
      const pdf = finishPdf(raw, {
        ...context.about,
        title: view.heading,
        outline: bookletOutline(view, guide),
        labels: [
          {from: 0, style: 'roman'},
          ...(layout.frontPages < map.pages.length ? [{from: layout.frontPages, style: 'arabic' as const}] : []),
        ],
      })
      return {html, pdf, pages: map.pages.length, missing, folios: layout.folios}
    }
    layout = next
  }
  throw new Error(`The booklet’s page numbers did not settle in ${mostPrints} prints.`)
}
