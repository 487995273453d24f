/** The page of the preview: the same for every guide, since all that it shows of one comes later. */
import type {Words} from '../view/words.ts'
import {fontCss} from './fonts/font-css.ts'
import type {Templates} from './templates.ts'

/** What the server beside it answers with: the one page of ours that loads anything. */
const loadedHtml =
  '<link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"><script type="module" src="page.js"></script>'

export function renderPage(
  templates: Templates,
  {words, dir}: {words: Words; dir: 'ltr' | 'rtl'},
): {html: string; css: string} {
  const {pages, built, errors, warnings, infos, stoppedByGuide} = words.preview
  const counted = Object.entries({pages, built, errors, warnings, infos, stoppedByGuide})
  const forms = Object.fromEntries(counted.map(([name, texts]) => [name, JSON.stringify(texts)]))
  const choices = JSON.stringify(
    Object.fromEntries(
      Object.entries(words.preview).filter(([key]) => /^(?:edition|sides|flip|back|theme)-/.test(key)),
    ),
  )
  const html = templates.render('preview/index', {words, dir, forms: {...forms, choices}, loadedHtml})
  return {
    html,
    css: `${fontCss('study', html).css}\n${templates.style('screen.css')}\n${templates.style('preview/style.css')}`,
  }
}
