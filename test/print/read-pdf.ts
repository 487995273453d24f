/**
 * A PDF as its reader gets it, read with pdf.js: a second opinion, since our own reader must not judge itself.
 * Millimetres from the top left corner of the page.
 */
import {getDocument, type PDFDocumentProxy, type PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  text: string
  /** Where its baseline begins. */
  x: number
  y: number
  width: number
  /** Stands on its head: it runs to the left of `x`. */
  turned: boolean
  /** Text size in points. */
  size: number
}

export interface PdfLink {
  /** Index of the page it leads to; `null` where it leaves the file. */
  page: number | null
  url: string | null
  /** What is printed inside its rectangle. */
  text: string
  /** What it says of itself. */
  description: string
}

export interface PdfPage {
  width: number
  height: number
  texts: Array<PdfText>
  /** All of it, a line for a line. */
  text: string
  links: Array<PdfLink>
  fonts: Array<{name: string; embedded: boolean; type3: boolean}>
  /** Descriptions of its pictures, from the tags. */
  alternatives: Array<string>
  roles: Array<string>
}

export interface PdfBookmark {
  title: string
  depth: number
  page: number
}

export interface Pdf {
  pages: Array<PdfPage>
  labels: Array<string>
  outline: Array<PdfBookmark>
  info: Record<string, unknown>
  xmp: string
  marked: boolean
  preferences: Record<string, unknown>
}

const mmPerPt = 25.4 / 72

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true})
  const document = await task.promise
  try {
    const {info, metadata} = await document.getMetadata()
    const pages: Array<PdfPage> = []
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(document, await document.getPage(number)))
    }
    return {
      pages,
      labels: (await document.getPageLabels()) ?? [],
      outline: await readOutline(document, (await document.getOutline()) ?? [], 0),
      info: info as Record<string, unknown>,
      xmp: (metadata as {getRaw(): string} | null)?.getRaw() ?? '',
      marked: (await document.getMarkInfo())?.Marked ?? false,
      preferences: ((await document.getViewerPreferences()) ?? {}) as Record<string, unknown>,
    }
  } finally {
    await task.destroy()
  }
}

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PdfPage> {
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  const content = await page.getTextContent()
  const items = content.items.filter((item) => 'str' in item)
  const texts = items
    .filter(({str}) => str.trim() !== '')
    .map(({str, transform, width}) => ({
      text: str,
      x: (transform[4] - left) * mmPerPt,
      y: (top - transform[5]) * mmPerPt,
      width: width * mmPerPt,
      turned: transform[0] < 0,
      size: Math.hypot(transform[2], transform[3]),
    }))
  await page.getOperatorList()
  const tags = flatten(await page.getStructTree())
  return {
    width: (right - left) * mmPerPt,
    height: (top - bottom) * mmPerPt,
    texts,
    text: joinItems(items),
    links: await readLinks(document, page, texts, top),
    fonts: Object.keys(content.styles).map((name) => {
      const font = page.commonObjs.get(name)
      return {name: font.name, embedded: !font.missingFile, type3: font.isType3Font}
    }),
    alternatives: tags.flatMap(({alt}) => (alt ? [alt] : [])),
    roles: tags.flatMap(({role}) => (role ? [role] : [])),
  }
}

/** A marker is drawn after the words that it stands before, so a step back parts words as a space does. */
function joinItems(items: Array<{str: string; hasEOL: boolean; transform: Array<number>; width: number}>): string {
  let text = ''
  let end = 0
  for (const {str, hasEOL, transform, width} of items) {
    const x = Number(transform[4])
    if (str !== '' && Math.abs(x - end) > 1) text += ' '
    text += hasEOL ? `${str}\n` : str
    if (str !== '' || hasEOL) end = x + width
  }
  return text
}

async function readLinks(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  texts: Array<PdfText>,
  top: number,
): Promise<Array<PdfLink>> {
  const links: Array<PdfLink> = []
  for (const annotation of await page.getAnnotations()) {
    if (annotation.subtype !== 'Link') continue
    const [x1, y1, x2, y2] = annotation.rect.map((value: number) => value * mmPerPt) as [number, number, number, number]
    const height = top * mmPerPt
    const inside = texts.filter(
      ({x, y, width}) => x + width / 2 > x1 && x + width / 2 < x2 && y > height - y2 - 0.5 && y < height - y1 + 0.5,
    )
    links.push({
      page: annotation.dest ? await pageOf(document, annotation.dest) : null,
      url: annotation.url ?? null,
      text: inside.map(({text}) => text).join(' '),
      description: annotation.contentsObj?.str ?? '',
    })
  }
  return links
}

type Item = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

async function readOutline(document: PDFDocumentProxy, items: Array<Item>, depth: number): Promise<Array<PdfBookmark>> {
  const read: Array<PdfBookmark> = []
  for (const item of items) {
    read.push({title: item.title, depth, page: await pageOf(document, item.dest)})
    read.push(...(await readOutline(document, item.items, depth + 1)))
  }
  return read
}

async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number> {
  const target = typeof dest === 'string' ? await document.getDestination(dest) : (dest as Array<unknown> | null)
  if (!target) throw new Error(`${dest} leads nowhere`)
  return document.getPageIndex(target[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0])
}

interface Tag {
  role?: string
  alt?: string
  children?: Array<Tag>
}

function flatten(tag: unknown): Array<Tag> {
  const {children = []} = (tag ?? {}) as Tag
  return [(tag ?? {}) as Tag, ...children.flatMap(flatten)]
}
