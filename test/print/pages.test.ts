import {VFile} from 'vfile'
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest'
import {findBrowser} from '../../src/print/browser/find-browser.ts'
import {openBrowser} from '../../src/print/browser/open-browser.ts'
import {type Finish, finishPdf} from '../../src/print/finish-pdf.ts'
import * as loading from '../../src/print/load-page.ts'
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

  it('is laid out as for print also after a long document, of which it keeps nothing', async () => {
    const whole = vi.spyOn(loading, 'loadPage')
    const own = new Printer()
    try {
      const style = '<style>p{width:100px}@media print{p{width:200px}}</style>'
      const marked = pageWith(`${style}<p data-measure="p">Wick</p>`)
      const [before] = await own.measure(marked)
      await own.measure(pageWith(`<p>${'Wick '.repeat(60_000)}</p>`))
      const [after] = await own.measure(marked)
      expect(before?.width).toBe(200)
      expect(after?.width).toBe(200)
      // All on one page.
      expect(whole).toHaveBeenCalledTimes(1)
    } finally {
      await own.close()
    }
  })

  it('keeps nothing of the document before', async () => {
    const style = '<style>p{font-size:200px;break-after:page}</style>'
    const alone = await finished(pageWith('<p>Wick</p>'))
    await finished(pageWith(`${style}<p>one</p><p>two</p><p>three</p>`))
    expect(alone.equals(await finished(pageWith('<p>Wick</p>')))).toBe(true)
  })

  it('is not filled again with what is on it', async () => {
    const html = pageWith('<p data-measure="wick">Wick</p>')
    const show = vi.spyOn(Pages.prototype, 'show')
    await printer.measure(html)
    await printer.print(html, {measured: true})
    const [first, second] = await Promise.all(show.mock.results.map(({value}) => value))
    expect(second).toBe(first)
    expect(second.shows).toBe(String(show.mock.calls[0]?.[0]))
  })

  it('reads fonts once for pages that have the same, and prints each as if it were alone', async () => {
    const load = vi.spyOn(loading, 'loadPage')
    const other = (
      lang: string,
      words: string,
    ) => `<!doctype html><html lang="${lang}" dir="ltr" class="${words}"><head>
<title>${words}</title><style>i{color:red}</style><style>.${words} p{break-after:page}</style></head>
<body class="${words}"><p id="a">${words}</p><p><a href="#a">on</a></p> </body>
</html>`
    const all = ['Wick', 'Lens'].map((words) => new VFile({path: 'page.html', value: other('en', words)}))
    const dressed: Array<Buffer> = []
    for (const html of [...all, ...all]) dressed.push(await finished(html))
    expect(load).toHaveBeenCalledTimes(1)
    const fresh = await Promise.all(
      all.map(async (html) => {
        const own = new Printer()
        const bytes = finishPdf(await own.print(html), about).value as Uint8Array
        await own.close()
        return Buffer.from(bytes)
      }),
    )
    for (const [index, bytes] of dressed.entries()) expect(bytes.equals(fresh[index % 2] as Buffer)).toBe(true)
  })

  it('is locked as before when only its fonts are kept', async () => {
    const [fonts, image] = ['<p>Wick</p>', '<p><img alt="Lens" src="http://pictures.invalid/lens.png"></p>'].map(
      pageWith,
    )
    await printer.measure(fonts as VFile)
    await expect(printer.print(image as VFile)).rejects.toThrow('pictures.invalid')
  })

  it('is closed when it asked for something', async () => {
    const browser = await openBrowser(await findBrowser())
    const pages = new Pages(browser.browser)
    const page = await pages.show(table)
    page.refused.push('http://field.invalid/')
    await pages.give(page, String(table))
    expect(await pages.show(table)).not.toBe(page)
    await browser.close()
  })
})
