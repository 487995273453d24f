/** View + template → one self-contained HTML page. */
import {VFile} from 'vfile'
import type {BookletView} from '../view/booklet/types.ts'
import type {CalibrationView} from '../view/calibration/types.ts'
import type {CoverageView} from '../view/coverage/types.ts'
import type {DebriefView} from '../view/debrief/types.ts'
import type {FlashcardsView} from '../view/flashcards/types.ts'
import type {ReaderView} from '../view/reader/types.ts'
import type {ScorecardsView} from '../view/scorecards/types.ts'
import type {StudyView} from '../view/study/types.ts'
import {type DocumentName, families} from './fonts/families.ts'
import {fontCss} from './fonts/font-css.ts'
import {pageScript} from './page-script.ts'
import type {Templates} from './templates.ts'
import type {Theme} from './theme.ts'

export interface Views {
  booklet: BookletView
  scorecards: ScorecardsView
  coverage: CoverageView
  flashcards: FlashcardsView
  debrief: DebriefView
  study: StudyView
  calibration: CalibrationView
  reader: ReaderView
}

export interface RenderedHtml {
  file: VFile
  /** Code points that none of our fonts has: they may come out as boxes. */
  missing: Array<number>
}

/** Files of style, in the order in which they are put together. */
const styleFiles: Partial<Record<DocumentName, ReadonlyArray<string>>> = {
  booklet: ['style', 'question', 'code', 'choices', 'back', 'large', 'screen'],
}

/** Stands where the fonts go until the text is known that they have to set. */
const fontsMark = '/* fonts */'

/**
 * Renders `<document>/<template>.hbs`; `measure` is the one by which a browser finds out what
 * fits, `sheets` goes before sheets to be folded. Throws a
 * `TemplateError` for what is wrong in a template.
 */
export function renderHtml<Name extends DocumentName>(
  document: Name,
  view: Views[Name],
  templates: Templates,
  template: 'index' | 'measure' | 'sheets' = 'index',
): RenderedHtml {
  const theme = templates.themeOf(document)
  const html = templates.render(`${document}/${template}`, {
    ...view,
    fontsCss: fontsMark,
    ...(document === 'study' || document === 'reader'
      ? {...pageScript(document), screenCss: templates.style('screen.css')}
      : {
          tokensCss: `${templates.style('tokens.css')}${theme.tokens}`,
          sansCss: firstFamily('sans', theme),
          plexCss: firstFamily('plex', theme),
        }),
    logo: theme.logo,
    styleCss: stylesOf(document, templates) + (theme.styles.get(document) ?? ''),
  })
  const {css, missing} = fontCss(document, html, theme.families)
  const formulas = html.includes('<math') ? templates.style('formulas.css') : ''
  const value = described(html, document).replace(fontsMark, () => css + formulas)
  const path = `${document === 'reader' ? 'booklet' : document}.html`
  // Where fonts of the machine stand in, a page may come out otherwise another time.
  return {file: new VFile({path, value, data: {borrowsFonts: missing.length > 0}}), missing}
}

function stylesOf(document: DocumentName, templates: Templates): string {
  return (styleFiles[document] ?? ['style']).map((name) => templates.style(`${document}/${name}.css`)).join('')
}

/** A PDF has no tags for MathML: there a formula is a figure that is told in words. On a screen it can be walked through. */
function described(html: string, document: DocumentName): string {
  if (document === 'study' || document === 'reader') return html
  return html.replace(/<math\b(?=[^>]*? alttext="([^"]*)")/g, '<math role="img" aria-label="$1"')
}

/** For the margins of pages, which know no variables of the page’s own. */
function firstFamily(role: 'sans' | 'plex', theme: Theme): string {
  return `"${families[theme.families[role] ?? role].name}"`
}
