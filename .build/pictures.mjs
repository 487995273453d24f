/** `npm run pictures`: builds the guide in `source/` and draws the pages that the README shows, from the PDFs themselves. */
import {execFileSync} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createCanvas} from '@napi-rs/canvas'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

const root = join(import.meta.dirname, '..')
const pictures = [
  {name: 'booklet', height: 662, pages: [1, 10, 11]},
  {name: 'scorecards', height: 725, pages: [1, 4]},
  {name: 'flashcards', height: 725, pages: [1, 2]},
]
const gap = 8
/** Pages are drawn so much larger first, or thin rules at the edge of what is printed would be lost. */
const finer = 4
const ground = '#d8d5cd'

const out = await mkdtemp(join(tmpdir(), 'studypack-pictures-'))
try {
  execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), 'build', join(root, 'source'), '-o', out, '-f', 'pdf'])
  const [pack = ''] = (await readdir(out)).filter((name) => !name.startsWith('.'))
  for (const {name, height, pages} of pictures) {
    const bytes = new Uint8Array(await readFile(join(out, pack, `${name}.pdf`)))
    await writeFile(join(root, '.readme', `${name}.png`), await draw(bytes, pages, height))
  }
} finally {
  await rm(out, {recursive: true, force: true})
}

/** Pages side by side, each so many pixels high. */
async function draw(bytes, numbers, height) {
  const pdf = await getDocument({data: bytes, verbosity: 0}).promise
  const drawn = await Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({scale: (finer * height) / page.getViewport({scale: 1}).height})
      const canvas = createCanvas(Math.round(viewport.width), finer * height)
      await page.render({canvas, canvasContext: canvas.getContext('2d'), viewport}).promise
      return canvas
    }),
  )
  const width = drawn.reduce((sum, canvas) => sum + Math.round(canvas.width / finer) + 2 * gap, 0)
  const picture = createCanvas(width, height + 2 * gap)
  const context = picture.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.fillStyle = ground
  context.fillRect(0, 0, width, picture.height)
  let x = gap
  for (const canvas of drawn) {
    const wide = Math.round(canvas.width / finer)
    context.drawImage(canvas, x, gap, wide, height)
    x += wide + 2 * gap
  }
  return picture.encode('png')
}
