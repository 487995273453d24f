import {VFile} from 'vfile'
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest'
import {findBrowser} from '../../src/print/browser/find-browser.ts'
import {openBrowser} from '../../src/print/browser/open-browser.ts'
import {type Finish, finishPdf} from '../../src/print/finish-pdf.ts'
import {Pages} from '../../src/print/pages.ts'
import {Printer} from '../../src/print/printer.ts'

const about: Finish = {
  title: 'Lamps',
  author: null,
  subject: null,
  keywords: [],
  lang: 'en',
  date: new Date(0),
  creator: 'test',
  outline: [],
  labels: [{from: 0, style: 'arabic'}],
}

const pageWith = (body: string): VFile =>
  new VFile({
    path: 'page.html',
    value: `<!doctype html><html lang="en"><head><style>p{margin:0}</style></head><body>${body}</body></html>`,
  })

const rows = ['Wick', 'Lens', 'Oil', 'Rota'].map((word) => `<tr><th scope="row">${word}</th><td>1</td><td>2</td></tr>`)
const table = pageWith(
  `<table><thead><tr><th></th><th scope="col">March</th><th scope="col">April</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
)

let printer: Printer

beforeAll(() => {
  printer = new Printer()
})
afterAll(() => printer.close())
afterEach(() => {
  vi.restoreAllMocks()
})

const finished = async (html: VFile): Promise<Buffer> =>
  Buffer.from(finishPdf(await printer.print(html), about).value as Uint8Array)

describe('a page that was used before', () => {
  it('prints the same bytes as a fresh one, names of table cells among them', async () => {
    const first = await finished(table)
    expect(first.equals(await finished(table))).toBe(true)
    for (const word of ['a', 'b', 'c']) await finished(pageWith(`<table><tr><th>${word}</th><td>1</td></tr></table>`))
    const later = await finished(table)
    expect(first.equals(later)).toBe(true)
  })

  it('keeps nothing of the document before', async () => {
    const style = '<style>p{font-size:200px;break-after:page}</style>'
    const alone = await finished(pageWith('<p>Wick</p>'))
    await finished(pageWith(`${style}<p>one</p><p>two</p><p>three</p>`))
    expect(alone.equals(await finished(pageWith('<p>Wick</p>')))).toBe(true)
  })

  it('is not filled again with what is on it', async () => {
    const html = pageWith('<p data-measure="wick">Wick</p>')
    const take = vi.spyOn(Pages.prototype, 'take')
    await printer.measure(html)
    await printer.print(html)
    const [first, second] = await Promise.all(take.mock.results.map(({value}) => value))
    expect(second).toBe(first)
    expect(second.shows).toBe(String(html))
  })

  it('is closed when it asked for something', async () => {
    const browser = await openBrowser(await findBrowser())
    const pages = new Pages(browser.browser)
    const page = await pages.take('')
    page.refused.push('http://field.invalid/')
    pages.give(page)
    expect(await pages.take('')).not.toBe(page)
    await browser.close()
  })
})
