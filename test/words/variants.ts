/** The same guide written otherwise: changes of a text that change none of its questions. */
import {linesOf} from '../../src/parse/text/lines.ts'
import {scan} from '../../src/parse/text/scan.ts'

export interface Variant {
  name: string
  /** Whether the change says something in Markdown alone. */
  markdown: boolean
  /** The text changed; `null` where it cannot be. */
  change(text: string, seed: number): string | null
}

const frontMatter = /^---[ \t]*(?:\r\n|\r|\n)(?:.*(?:\r\n|\r|\n))*?---[ \t]*(?:\r\n|\r|\n|$)/
const heading = /^ {0,3}(#{1,6})(?=[ \t])/

export const variants: Array<Variant> = [
  {name: 'without its last line ending', markdown: false, change: (text) => text.replace(/(?:\r\n|\r|\n)+$/, '')},
  {name: 'with more blank lines', markdown: false, change: moreBlankLines},
  {name: 'with its headings one level deeper', markdown: true, change: deeper},
  {name: 'with its sections in another order', markdown: true, change: shuffled},
  {name: 'with CRLF', markdown: false, change: (text) => text.replace(/\r\n|\r|\n/g, '\r\n')},
  {name: 'with a byte order mark', markdown: false, change: (text) => `\uFEFF${text.replace(/^\uFEFF/, '')}`},
]

/** Front matter, and the lines behind it with what is known of each. */
function partsOf(text: string) {
  const [data = ''] = frontMatter.exec(text) ?? []
  const body = text.slice(data.length)
  const endings = [...body.matchAll(/\r\n|\r|\n/g)].map(([ending]) => ending)
  const {lines} = scan(body, 0)
  return {data, lines: lines.map((line, index) => ({...line, whole: line.text + (endings[index] ?? '')}))}
}

/** Every blank line twice, code and indented code aside. */
function moreBlankLines(text: string): string {
  const {data, lines} = partsOf(text)
  const doubled = lines.map(({whole, blank, fenced}, index) => {
    const next = lines[index + 1]
    const twice = blank && !fenced && whole !== '' && (next?.indent ?? 0) < 4
    return twice ? whole + whole : whole
  })
  return data + doubled.join('')
}

function deeper(text: string): string | null {
  const {data, lines} = partsOf(text)
  const headings = lines.filter((line) => !line.fenced && heading.test(line.text))
  if (headings.length === 0 || headings.some((line) => /^ {0,3}#{6}[ \t]/.test(line.text))) return null
  // An underlined heading cannot go deeper than the second level.
  if (lines.some((line, index) => /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(line.text) && !(lines[index - 1]?.blank ?? true))) {
    return null
  }
  return data + lines.map((line) => (line.fenced ? line.whole : line.whole.replace(heading, '$&#'))).join('')
}

/** What stands under headings of the second level, in another order; the last of them may end in what belongs to none. */
function shuffled(text: string, seed: number): string | null {
  const {data, lines} = partsOf(text.replace(/(?<![\r\n])$/, '\n'))
  const starts = lines.flatMap((line, index) => (!line.fenced && /^##[ \t]/.test(line.text) ? index : []))
  const first = starts[0] ?? 0
  const outside = lines
    .slice(first)
    .some((line) => !line.fenced && /^ {0,3}(?:#[ \t]|={2,}|-{2,}[ \t]*$)/.test(line.text))
  if (starts.length < 2 || outside || linesOf(text).some(({text: one}) => /<\/?div|^\[[^\]]+\]:/.test(one))) return null
  const sections = starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1]).map(({whole}) => whole)
    return `${own.join('').trimEnd()}\n\n`
  })
  const turned = sections.map((_, index) => sections[(index + 1 + (seed % (sections.length - 1))) % sections.length])
  return (
    data +
    lines
      .slice(0, first)
      .map(({whole}) => whole)
      .join('') +
    turned.join('')
  )
}
