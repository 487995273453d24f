/**
 * Cuts a long page into parts that can be printed side by side. Where it may be cut, the template says: see
 * templates/readme.md. Where it is cut depends on the page alone, so that every machine makes the same parts.
 */
import {cutPageRules} from './page-rules.ts'
import {crossPart} from './pdf/join.ts'

export interface HtmlPart {
  /** Its elements, without the page around them. */
  body: string
  /** Identifiers in it, in order; none of a page that is not cut. */
  identifiers: Array<string>
}

export interface CutHtml {
  head: string
  parts: Array<HtmlPart>
  tail: string
}

const mark = /<!--part(?: ([\w -]+))?-->/g
const anchors = /<div hidden>\s*((?:<a href="#[^"]*"><\/a>\s*)*)<\/div>/

/**
 * About this many characters are a part: 150 to 400 pages of A5. Printing more at once costs more for each page, and less
 * costs more for what stands around the pages.
 */
export const partLength = 240_000

export function cutHtml(html: string, length = partLength): CutHtml {
  const start = html.indexOf('>', html.indexOf('<body')) + 1
  const end = html.lastIndexOf('</body>')
  const inner = html.slice(start, end)
  const around = {head: html.slice(0, start), tail: html.slice(end)}
  // Most pages are one part, and of that nothing has to be known.
  if (Math.round(inner.length / length) <= 1) return {...around, parts: [{body: inner, identifiers: []}]}
  const bodies = grouped(pieces(inner.replace(anchors, '')), length)
  const parts = bodies.map((body) => ({body, identifiers: identifiersIn(body)}))
  const homes = new Map(parts.flatMap((part, index) => part.identifiers.map((identifier) => [identifier, index])))
  const hidden = anchors.exec(inner)?.[1] ?? ''
  const linked = new Set(Array.from(hidden.matchAll(/href="#([^"]*)"/g), (match) => match[1] as string))
  const led = parts.map((part, index) => withLinks(part, index, homes, linked))
  const {head, styleFor} = cutPageRules(around.head)
  return {
    head,
    tail: around.tail,
    parts: led.map(({body, identifiers}) => ({
      body: styleFor(body) + body + anchorsFor(identifiers, linked),
      identifiers,
    })),
  }
}

/** What stands between two marks; `open` and `close` are for an element that was cut through. */
interface Piece {
  open: string
  html: string
  close: string
}

function pieces(html: string): Array<Piece> {
  const found: Array<Piece> = []
  let from = 0
  let open = ''
  for (const match of html.matchAll(mark)) {
    const [whole, names] = match
    found.push({open, html: html.slice(from, match.index), close: names ? '</section>' : ''})
    open = names ? `<section class="${names}">` : ''
    from = match.index + whole.length
  }
  return [...found, {open, html: html.slice(from), close: ''}]
}

/** As many parts as the length asks for, of about one length; elements are cut through at their ends only. */
function grouped(all: Array<Piece>, length: number): Array<string> {
  const total = all.reduce((sum, {html}) => sum + html.length, 0)
  const share = total / Math.max(1, Math.round(total / length))
  const parts: Array<Array<Piece>> = []
  let before = 0
  for (const piece of all) {
    // A piece belongs to the part in which its middle lies.
    if (parts.length === 0 || before + piece.html.length / 2 > share * parts.length) parts.push([])
    parts.at(-1)?.push(piece)
    before += piece.html.length
  }
  return parts.map((part) => `${part[0]?.open}${part.map(({html}) => html).join('')}${part.at(-1)?.close}`)
}

function identifiersIn(html: string): Array<string> {
  return Array.from(html.matchAll(/<[a-z][^<>]*?\sid="([^"]*)"/g), (match) => match[1] as string)
}

/** Chromium writes down no link to what is not on the page: so one to another part is made an address. */
function withLinks(part: HtmlPart, index: number, homes: ReadonlyMap<string, number>, linked: Set<string>): HtmlPart {
  const body = part.body.replace(/(<a\b[^<>]*?\shref=")#([^"]*)"/g, (match, before: string, identifier: string) => {
    const home = homes.get(identifier)
    if (home === undefined || home === index) return match
    linked.add(identifier)
    return `${before}${crossPart}${Buffer.from(unescapeHtml(identifier), 'utf8').toString('hex')}"`
  })
  return {...part, body}
}

/** Chromium writes down the place of what a link leads to; a hidden one will do. */
function anchorsFor(identifiers: Array<string>, linked: ReadonlySet<string>): string {
  const links = identifiers.filter((identifier) => linked.has(identifier)).map((to) => `<a href="#${to}"></a>`)
  return links.length > 0 ? `<div hidden>${links.join('')}</div>` : ''
}

const named: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"'}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (match, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? match
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })
}
