/**
 * Pages are laid out and painted for a window that nobody looks at, too: nearly half of what a browser does for a document.
 * A style that holds in that window alone, and never on a sheet, spares it.
 */
import {VFile} from 'vfile'
import {cutAtFonts} from './cut-at-fonts.ts'

/** The window around every page, in CSS pixels. A sheet of this very size is not taken for it. */
export const viewport = {width: 800, height: 600}

const inWindow = `@media (width:${viewport.width}px) and (height:${viewport.height}px)`

/** How much is left out there: all, of what is only printed; of what is measured, the painting. */
const rules = {all: 'html{display:none!important}', paint: 'html{visibility:hidden!important}'}

/** What browsers fetch or decode only once it would be seen: a print would not wait for it, nor tell what was refused. */
const fetchedLate = /<(?:object|embed|iframe|video|audio|image)\b|\burl\(|\bimage-set\(|\bloading=/i

/** The same HTML, of which that much is left out in the window; on sheets it is the same page. */
export function offScreen(html: VFile, what: keyof typeof rules): VFile {
  const {before, after, around} = cutAtFonts(String(html))
  return fetchedLate.test(around === null ? String(html) : before + after)
    ? html
    : withStyle(html, `${inWindow}{${rules[what]}}`)
}

/** The same HTML laid out alike, and quicker to draw: nothing of it is seen, on sheets either. */
export function invisible(html: VFile): VFile {
  return withStyle(html, '*,::before,::after{visibility:hidden!important}')
}

function withStyle(html: VFile, css: string): VFile {
  const value = String(html).replace('</head>', () => `<style>${css}</style></head>`)
  return new VFile({path: html.path, value, data: html.data})
}
