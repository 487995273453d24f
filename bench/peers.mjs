/** Other tools, as people call them. `command` is for one guide; a tool that is not installed is left out. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {findBrowser} from '../dist/print/browser/find-browser.js'

const here = import.meta.dirname
const bin = (name) => join(here, 'peers', 'node_modules', '.bin', name)

export async function peers() {
  const {target, env} = await findBrowser()
  const launch = JSON.stringify({executablePath: target, args: ['--no-sandbox'], headless: 'shell'})
  const all = [
    {
      name: 'md-to-pdf',
      needs: bin('md-to-pdf'),
      most: 2600,
      command: ({md}) => [bin('md-to-pdf'), md, '--launch-options', launch, '--pdf-options', '{"format":"A5"}'],
    },
    {
      name: 'Paged.js CLI',
      needs: bin('pagedjs-cli'),
      most: 260,
      command: ({html, out}) => [bin('pagedjs-cli'), html, '-o', `${out}/pagedjs.pdf`, '--browserArgs', '--no-sandbox'],
    },
    {
      name: 'Vivliostyle CLI',
      needs: bin('vivliostyle'),
      most: 26,
      command: ({html, out}) => [
        bin('vivliostyle'),
        'build',
        html,
        '-o',
        `${out}/vivliostyle.pdf`,
        '--executable-browser',
        target,
        '--no-sandbox',
      ],
    },
    {
      name: 'WeasyPrint',
      needs: '/usr/bin/weasyprint',
      most: 260,
      command: ({html, out}) => ['/usr/bin/weasyprint', html, `${out}/weasyprint.pdf`],
    },
    {
      name: 'Typst',
      needs: join(here, 'peers', 'node_modules', '@myriaddreamin', 'typst-ts-node-compiler'),
      most: 2600,
      command: ({typ, out}) => [process.execPath, join(here, 'peers', 'typst.mjs'), typ, `${out}/typst.pdf`],
    },
  ]
  const own = {...process.env, ...env, PUPPETEER_EXECUTABLE_PATH: target}
  return all.filter(({needs}) => existsSync(needs)).map((peer) => ({...peer, env: own}))
}
