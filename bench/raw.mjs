/** The limit: one print of a ready page in the same browser, in one piece. `node raw.mjs page.html out.pdf` */
import {readFile, writeFile} from 'node:fs/promises'
import puppeteer from 'puppeteer'
import {findBrowser} from '../dist/print/browser/find-browser.js'

const [from, to] = process.argv.slice(2)
const {target, env} = await findBrowser()
const browser = await puppeteer.launch({
  executablePath: target,
  headless: 'shell',
  pipe: true,
  // Thousands of pages in one piece take minutes.
  protocolTimeout: 0,
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  env: {...process.env, ...env},
})
const page = await browser.newPage()
await page.setContent(await readFile(from, 'utf8'))
await writeFile(
  to,
  await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0}),
)
await browser.close()
