/** The booklet of a guide in one process, phase by phase: `node phases.mjs guide.md out`. Writes the page that is printed. */
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

const [guidePath, out] = process.argv.slice(2)
const phases = {start: performance.now()}
let before = performance.now()
const done = (name) => {
  phases[name] = (phases[name] ?? 0) + performance.now() - before
  before = performance.now()
}
const from = (path) => import(`../dist/${path}`)

const {VFile} = await import('vfile')
const [{parseGuide}, {lintGuide}, {resolveOptions}, {createContext}] = await Promise.all(
  ['parse/parse-guide.js', 'lint/lint-guide.js', 'options.js', 'build/create-context.js'].map(from),
)
const {loadTemplates} = await from('render/templates.js')
const {Printer} = await from('print/printer.js')
done('load')
const printer = new Printer()
await printer.version()
done('launch')
const options = resolveOptions({})
const file = new VFile({path: guidePath, value: await readFile(guidePath, 'utf8')})
before = performance.now()
const guide = parseGuide(file, {dialect: null})
done('parse')
lintGuide(guide, file, {rules: options.rules, documents: []})
done('lint')
const templates = loadTemplates(null)
const context = await createContext({guide, file, options, templates, printer, only: null})
const {bookletGeometry} = await from('view/booklet/geometry.js')
const {createBookletView} = await from('view/booklet/create-booklet-view.js')
const {bookletFlow} = await from('view/booklet/flow.js')
const {layoutBooklet} = await from('view/booklet/layout.js')
const {editions} = await from('view/booklet/editions.js')
const {renderHtml} = await from('render/render-html.js')
const {printBooklet} = await from('build/documents/print-booklet.js')
const {joinPdfs} = await from('print/pdf/join.js')
const {pageMapOf} = await from('print/pdf/page-map.js')
const {finishPdf} = await from('print/finish-pdf.js')
const geometry = bookletGeometry(options.bookletPaper)
const edition = editions.study
before = performance.now()
let layout = null
let printed = null
let html = null
for (const name of ['draft', 'print']) {
  const view = createBookletView(guide, {toHtml: context.toHtml, geometry, edition, layout, plan: null, source: null})
  done('view')
  html = renderHtml('booklet', view, templates).file
  done('render')
  const parts = await printBooklet(html, layout, printer)
  done(name)
  printed = joinPdfs(parts)
  done('join')
  layout = layoutBooklet(bookletFlow(view, guide, edition), pageMapOf(printed), geometry, layout)
  done('layout')
}
const pdf = finishPdf(
  new VFile({path: 'booklet.pdf'}),
  {...context.about, title: 'b', outline: [], labels: []},
  printed,
)
done('finish')
await writeFile(join(out, 'booklet.pdf'), pdf.value)
await writeFile(join(out, 'print.html'), String(html))
done('write')
await printer.close()
process.stdout.write(JSON.stringify({phases, pages: pageMapOf(printed).pages.length}))
