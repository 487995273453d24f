/**
 * The booklet: an invisible draft tells on which page everything comes out, and the print that follows has every number
 * from it. That print must say the same of itself; a layout that never settles is an error, not a guess.
 */
import {VFile} from 'vfile'
import {promptText} from '../../guide/text.ts'
import {questionsOf} from '../../guide/walk.ts'
import {finishPdf} from '../../print/finish-pdf.ts'
import type {OutlineItem} from '../../print/pdf/outline.ts'
import {pageMapOf} from '../../print/pdf/page-map.ts'
import {renderHtml} from '../../render/render-html.ts'
import {bookletFlow, createBookletView} from '../../view/booklet/create-booklet-view.ts'
import type {BookletGeometry} from '../../view/booklet/geometry.ts'
import {type BookletLayout, layoutBooklet} from '../../view/booklet/layout.ts'
import type {BookletView} from '../../view/booklet/types.ts'
import type {BuiltDocument, DocumentContext} from './context.ts'
import {printBooklet} from './print-booklet.ts'

/** The draft among them. */
const mostPrints = 5

export async function buildBooklet(
  context: DocumentContext,
  geometry: BookletGeometry,
): Promise<BuiltDocument & {folios: Record<string, string>}> {
  const {guide, templates, printer} = context
  const source = context.file.path === 'stdin.md' ? null : (context.file.basename ?? null)
  let layout: BookletLayout | null = null
  for (let print = 0; print < mostPrints; print++) {
    const view: BookletView = createBookletView(guide, {toHtml: context.toHtml, geometry, layout, source})
    const {file: html, missing} = renderHtml('booklet', view, templates)
    if (!printer) return {html, pdf: null, pages: null, missing, folios: {}}
    const printed = await printBooklet(html, layout, printer)
    const map = pageMapOf(printed)
    const next: BookletLayout = layoutBooklet(bookletFlow(view, guide), map, geometry, layout)
    if (layout && JSON.stringify(next) === JSON.stringify(layout)) {
      const finish = {
        ...context.about,
        title: view.heading,
        outline: outlineOf(view, context),
        labels: [
          {from: 0, style: 'roman' as const},
          ...(layout.frontPages < map.pages.length ? [{from: layout.frontPages, style: 'arabic' as const}] : []),
        ],
      }
      const pdf = finishPdf(pdfBeside(html), finish, printed)
      return {html, pdf, pages: map.pages.length, missing, folios: layout.folios}
    }
    layout = next
  }
  throw new Error(`The booklet’s page numbers did not settle in ${mostPrints} prints.`)
}

function pdfBeside(html: VFile): VFile {
  const file = new VFile({path: html.path})
  file.extname = '.pdf'
  return file
}

function outlineOf(view: BookletView, {guide}: DocumentContext): Array<OutlineItem> {
  const titles = new Map(questionsOf(guide).map((question) => [question.identifier, promptText(question)]))
  const questions = (section: BookletView['sections'][number]): Array<OutlineItem> =>
    section.blocks.flatMap(({question}) =>
      question
        ? {title: `${question.number}. ${titles.get(question.identifier)}`, destination: question.identifier}
        : [],
    )
  const item = (part: {identifier: string; title: string} | null): Array<OutlineItem> =>
    part ? [{title: part.title, destination: part.identifier}] : []
  return [
    ...item(view.introduction),
    ...item(view.howTo),
    ...view.sections.flatMap((section) =>
      section.title
        ? [{title: section.title, destination: section.identifier, children: questions(section)}]
        : questions(section),
    ),
    ...item(view.key),
    ...item(view.progress),
  ]
}
