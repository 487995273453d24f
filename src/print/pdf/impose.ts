/**
 * The pages of a PDF on sheets, two side by side: each page is drawn as it is (as a form, ISO 32000-1, 8.10), so type
 * stays type. Links, places and tags speak of pages that are none any more, and are left out.
 */
import {type PdfFile, withValues} from './file.ts'
import {pagesOf} from './page-map.ts'
import {type Dictionary, Name, PdfShapeError, Reference, type Value, writeValue} from './values.ts'

/** Lengths in points. Pages are counted from 0; `creep` moves them towards the middle. */
export interface Spread {
  left: number | null
  right: number | null
  creep: number
  /** Whether the middle is marked at the edges. */
  folded: boolean
}

/** `whole` pages come first, each alone on a side of its own and followed by an empty one. */
export function imposePdf(
  pdf: PdfFile,
  spreads: Array<Spread>,
  sheet: {width: number; height: number},
  whole = 0,
): PdfFile {
  const pages = pagesOf(pdf)
  const objects = new Map<number, string>()
  let size = pdf.size
  const add = (source: string): Reference => {
    objects.set(size, source)
    return new Reference(size++)
  }
  const root = pdf.trailer.get('Root')
  if (!(root instanceof Reference)) throw new PdfShapeError('no catalog')
  const tree = add('')
  const forms = pages.map((page) => formOf(pdf, page, objects))
  const box = [0, 0, sheet.width, sheet.height]
  const addSheet = (drawn: Array<{page: number; x: number; y: number}>, marks: string): Reference => {
    const resources: Dictionary = new Map([
      ['XObject', new Map(drawn.map(({page}) => [`P${page}`, forms[page] as Reference]))],
    ])
    const content = drawn.map(({page, x, y}) => `q 1 0 0 1 ${fixed(x)} ${fixed(y)} cm /P${page} Do Q`).join('\n')
    const stream = `${content}\n${marks}`
    const contents = add(`<</Length ${stream.length}>>\nstream\n${stream}\nendstream`)
    return add(
      writeValue(
        new Map<string, Value>([
          ['Type', new Name('Page')],
          ['Parent', tree],
          ['MediaBox', box],
          ['Resources', resources],
          ['Contents', contents],
        ]),
      ),
    )
  }
  const kids: Array<Reference> = []
  for (let page = 0; page < whole; page++) {
    const [left = 0, bottom = 0] = pages[page]?.box ?? []
    kids.push(addSheet([{page, x: -left, y: -bottom}], ''), addSheet([], ''))
  }
  for (const spread of spreads) kids.push(addSheet(placesOn(spread, pages, sheet, whole), marksOn(spread, sheet)))
  objects.set(
    tree.number,
    writeValue(
      new Map<string, Value>([
        ['Type', new Name('Pages')],
        ['Count', kids.length],
        ['Kids', kids],
      ]),
    ),
  )
  objects.set(
    root.number,
    writeValue(
      new Map<string, Value>([
        ['Type', new Name('Catalog')],
        ['Pages', tree],
      ]),
    ),
  )
  return reached(pdf, objects, size)
}

/** The drawing of a page under its own number, as something that can be drawn elsewhere. */
function formOf(
  pdf: PdfFile,
  {number, box}: {number: number; box: Array<number>},
  objects: Map<number, string>,
): Reference {
  const page = pdf.dictionary(new Reference(number))
  const contents = page.get('Contents')
  if (!(contents instanceof Reference)) throw new PdfShapeError('a page that is not drawn in one piece')
  const source = pdf.source(contents.number)
  const dictionary = new Map(pdf.dictionary(contents))
    .set('Type', new Name('XObject'))
    .set('Subtype', new Name('Form'))
    .set('BBox', box)
    .set('Resources', page.get('Resources') ?? new Map())
  objects.set(contents.number, `${writeValue(dictionary)}\n${source.slice(source.search(/stream\r?\n/))}`)
  return contents
}

function placesOn(
  {left, right, creep}: Spread,
  pages: Array<{box: Array<number>}>,
  sheet: {width: number; height: number},
  whole: number,
) {
  const middle = sheet.width / 2
  const place = (index: number, edge: (width: number) => number) => {
    const page = index + whole
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = pages[page]?.box ?? []
    return {page, x: edge(x2 - x1) - x1, y: (sheet.height - (y2 - y1)) / 2 - y1}
  }
  return [
    ...(left === null ? [] : [place(left, (width) => middle - width + creep)]),
    ...(right === null ? [] : [place(right, () => middle - creep)]),
  ]
}

/** Short lines at both edges where the sheet is folded; 4 mm, which most printers reach. */
function marksOn({folded}: Spread, {width, height}: {width: number; height: number}): string {
  const length = (8 * 72) / 25.4
  const x = fixed(width / 2)
  return folded
    ? `q 0.4 w 0.4 G [2 2] 0 d ${x} 0 m ${x} ${fixed(length)} l ${x} ${fixed(height - length)} m ${x} ${fixed(height)} l S Q`
    : ''
}

function fixed(value: number): string {
  return String(Number(value.toFixed(4)))
}

/** The file with changed objects, of which only those are left that the sheets lead to. */
function reached(pdf: PdfFile, objects: ReadonlyMap<number, string>, size: number): PdfFile {
  const source = (number: number): string => objects.get(number) ?? pdf.source(number)
  const isStream = (number: number): boolean => objects.get(number)?.endsWith('endstream') ?? pdf.isStream(number)
  const found = new Set<number>()
  const open = [...pdf.trailer.values()].flatMap((value) => (value instanceof Reference ? [value.number] : []))
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (found.has(number)) continue
    found.add(number)
    const text = source(number)
    const own = isStream(number) ? text.slice(0, text.search(/>>\s*stream\r?\n/) + 2) : text
    for (const [, reference] of own.matchAll(/\b(\d+) 0 R\b/g)) open.push(Number(reference))
  }
  return withValues({size, numbers: Uint32Array.from(found).sort(), trailer: pdf.trailer, source, isStream})
}
