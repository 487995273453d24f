/** The page to study on a screen: what flashcards are without paper. */
import type {VFile} from 'vfile'
import {renderHtml} from '../../render/render-html.ts'
import {createStudyView} from '../../view/study/create-study-view.ts'
import type {CandidateContext} from './context.ts'

/** `folios`: by identifier, the page of the booklet that has the whole answer. */
export function buildStudy(
  {guide, toHtml, options, templates}: CandidateContext,
  folios: Readonly<Record<string, string>>,
): VFile {
  return renderHtml('study', createStudyView(guide, {toHtml, back: options.back, folios}), templates).file
}
