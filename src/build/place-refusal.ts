/** Finds what made the browser refuse a page in the guide: an address or a description that stands there. */
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {PrintError} from '../print/print-error.ts'

/** The error with the guide’s line and column in front, where they can be found; any other as it is. */
export function placeRefusal(error: unknown, file: VFile): unknown {
  if (!(error instanceof PrintError) || error.code !== 'page-refused') return error
  const offset = error.subjects.map((subject) => offsetOf(subject, String(file))).find((index) => index >= 0)
  const point = offset === undefined ? undefined : location(file).toPoint(offset)
  if (!point) return error
  const {message, remedies, cause, subjects} = error
  const placed = `${file.path}:${point.line}:${point.column}: ${message}`
  return new PrintError('page-refused', placed, {remedies, cause, subjects})
}

/** Browsers tidy addresses up: the scheme and the host in small letters, signs as percent codes, a slash where there is none. */
function offsetOf(subject: string, text: string): number {
  const url = /^[a-z][a-z\d+.-]*:/i.test(subject) && URL.canParse(subject) ? new URL(subject) : null
  const forms = url
    ? [subject, decoded(subject), url.pathname.length > 1 && url.pathname + url.search, decoded(url.pathname), url.host]
    : [subject]
  for (const form of forms) {
    const index = form && form.length > 1 ? text.toLowerCase().indexOf(form.toLowerCase()) : -1
    if (index >= 0) return index
  }
  return -1
}

function decoded(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
