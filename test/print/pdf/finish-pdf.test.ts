import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {type Finish, finishPdf} from '../../../src/print/finish-pdf.ts'
import {pdfDate, xmpStream} from '../../../src/print/pdf/metadata.ts'
import {PdfShapeError} from '../../../src/print/pdf/values.ts'
import {readPdf} from '../read-pdf.ts'
import {craftPdf, twoPages} from './craft.ts'

const finish: Finish = {
  title: 'A title (with “quotes”)',
  author: 'Ida <Norén> & daughters',
  subject: null,
  keywords: ['fog', 'lamps'],
  lang: 'sv',
  date: new Date('2025-03-01T12:34:56.789Z'),
  creator: 'studypack test',
  outline: [
    {title: 'One', destination: 'first', children: [{title: 'Inner', destination: 'first'}]},
    {title: 'Zwei: ä', destination: 'zweitä', children: []},
  ],
  labels: [
    {from: 0, style: 'roman', start: 4},
    {from: 1, style: 'arabic'},
  ],
}

const file = (bytes = twoPages()): VFile => new VFile({path: 'a.pdf', value: bytes})
const finished = (change: Partial<Finish> = {}): Uint8Array =>
  finishPdf(file(), {...finish, ...change}).value as Uint8Array

describe('a finished PDF', () => {
  it('opens in another reader, with our outline in place of the browser’s', async () => {
    const pdf = await readPdf(finished())
    expect(pdf.pages).toHaveLength(2)
    expect(pdf.outline).toEqual([
      {title: 'One', depth: 0, page: 0},
      {title: 'Inner', depth: 1, page: 0},
      {title: 'Zwei: ä', depth: 0, page: 1},
    ])
    expect(pdf.labels).toEqual(['iv', '1'])
  })

  it('says about itself what it is told, and nothing of the clock', async () => {
    const {info, xmp, preferences} = await readPdf(finished())
    expect(info).toMatchObject({
      Title: finish.title,
      Author: finish.author,
      Keywords: 'fog, lamps',
      Language: 'sv',
      Creator: 'studypack test',
      Producer: 'Skia/PDF m147',
      CreationDate: "D:20250301123456+00'00'",
    })
    expect(info).not.toHaveProperty('Subject')
    expect(xmp).toContain('Ida &#60;Norén&#62; &#38; daughters')
    expect(xmp).toContain('2025-03-01T12:34:56Z')
    expect(preferences).toEqual({DisplayDocTitle: true})
  })

  it('asks for true size and the right duplex only where it is told to', async () => {
    const sheets = await readPdf(finished({trueSize: true, duplex: 'short-edge'}))
    expect(sheets.preferences).toMatchObject({PrintScaling: 'None', Duplex: 'DuplexFlipShortEdge'})
  })

  it('says that pages follow each other from right to left where they do', async () => {
    expect((await readPdf(finished({direction: 'rtl'}))).preferences).toMatchObject({Direction: 'R2L'})
  })

  it('keeps streams byte for byte, drops what it replaces, and is the same every time', () => {
    const bytes = Buffer.from(finished())
    expect(bytes.toString('latin1')).toContain('BT (endobj is no end here) Tj ET')
    expect(bytes.equals(Buffer.from(finished()))).toBe(true)
    expect(bytes.equals(Buffer.from(finished({title: 'Another'})))).toBe(false)
  })

  it('keeps its name, and does not touch what it was given', () => {
    const given = file()
    const before = Buffer.from(given.value as Uint8Array)
    expect(finishPdf(given, finish).path).toBe('a.pdf')
    expect(Buffer.from(given.value as Uint8Array).equals(before)).toBe(true)
  })

  it('is refused where a bookmark would lead nowhere', () => {
    expect(() => finished({outline: [{title: 'x', destination: 'not there'}]})).toThrow(PdfShapeError)
  })

  it('needs a catalog', () => {
    expect(() => finishPdf(file(craftPdf(['<<>>'], '/Nothing 1 0 R')), finish)).toThrow('no catalog')
  })

  it('may have no outline, and more objects than one stream holds', async () => {
    const many = Array.from({length: 700}, (_, index) => `<</Number ${index}>>`)
    const pages = ['<</Type /Catalog /Pages 3 0 R>>', '<<>>', '<</Type /Pages /Kids [4 0 R] /Count 1>>']
    const page = '<</Type /Page /Parent 3 0 R /MediaBox [0 0 72 144]>>'
    const bytes = finishPdf(file(craftPdf([...pages, page, ...many])), {...finish, outline: []}).value as Uint8Array
    const pdf = await readPdf(bytes)
    expect(pdf.outline).toEqual([])
    expect(pdf.pages.map(({height}) => height)).toEqual([50.8])
  })
})

describe('metadata', () => {
  it('writes moments in UTC', () => {
    expect(pdfDate(new Date(0))).toBe("D:19700101000000+00'00'")
  })

  it('leaves out characters that XML cannot hold', () => {
    const xml = xmpStream({...finish, title: 'bell \u0007 and \u0000 nothing'}).bytes.toString('utf8')
    expect(xml).toContain('bell  and  nothing')
  })
})

it('leads to places whose names no reader need take, in outline and links alike', async () => {
  const name = encodeURIComponent('كيف تُبنى السفينة من خشب البلوط')
  const written = name.replaceAll('%', '#25')
  const link = `<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest /${written}>>`
  const bytes = craftPdf([
    '<</Type /Catalog /Pages 3 0 R /Dests 6 0 R>>',
    '<</Producer (Skia/PDF m147)>>',
    '<</Type /Pages /MediaBox [0 0 420 595.5] /Count 2 /Kids [4 0 R 5 0 R]>>',
    '<</Type /Page /Parent 3 0 R /Annots [7 0 R]>>',
    '<</Type /Page /Parent 3 0 R>>',
    `<</${written} [5 0 R /XYZ 0 500 0] /short [4 0 R /XYZ 0 500 0]>>`,
    link,
  ])
  const outline = [{title: 'Ship', destination: decodeURIComponent(name)}]
  const out = finishPdf(file(bytes), {...finish, outline}).value as Uint8Array
  const pdf = await readPdf(out)
  expect(pdf.outline).toEqual([{title: 'Ship', depth: 0, page: 1}])
  expect(pdf.pages[0]?.links.map(({page}) => page)).toEqual([1])
  const names = await namesOf(out)
  expect(names).toHaveLength(2)
  for (const place of names) expect(place.length).toBeLessThan(128)
})

async function namesOf(bytes: Uint8Array): Promise<Array<string>> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  const places = await (await task.promise).getDestinations()
  await task.destroy()
  return Object.keys(places)
}
