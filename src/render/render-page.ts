/** The page of the preview: the same for every guide, since all that it shows of one comes later. */
import type {Words} from '../view/words.ts'
import {fontCss} from './fonts/font-css.ts'
import type {Templates} from './templates.ts'

export function renderPage(templates: Templates, {words}: {words: Words}): {html: string; css: string} {
  const {pages, built, errors, warnings, infos} = words.preview
  const counted = Object.entries({pages, built, errors, warnings, infos})
  const forms = Object.fromEntries(counted.map(([name, texts]) => [name, JSON.stringify(texts)]))
  const html = templates.render('preview/index', {
    words,
    forms,
    scriptHtml: '<script type="module" src="page.js"></script>',
  })
  return {
    html,
    css: `${fontCss('study', html).css}\n${templates.style('screen.css')}\n${templates.style('preview/style.css')}`,
  }
}
