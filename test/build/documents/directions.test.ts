/** Marks that turn the direction of text, in every place of a guide that has words: nothing beside them is turned. */
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'
import {expect, it} from 'vitest'
import {build} from '../../../src/build.ts'
import {isolateTurns} from '../../../src/guide/isolate.ts'
import {readPdf} from '../../print/read-pdf.ts'
import {temporaryFolder} from '../lighthouse.ts'

const rlo = '\u202e'
const text = `---
title: Title ${rlo}eltit
author: Author ${rlo}rohtua
---

# Title ${rlo}eltit

## Section ${rlo}noitces

### Why ${rlo}ton? {#why}

**Topics:** topic ${rlo}cipot · **Competency:** craft ${rlo}tfarc · **Minutes:** 5

**Answer ${rlo}rewsna:** Because ${rlo}esuaceb of \`code ${rlo}edoc\` &#x202E;ecnerefer and <b>raw ${rlo}war</b>.

\`\`\`sh
open ${rlo}nepo
\`\`\`

<div>block ${rlo}kcolb <i>after it</i></div>

**Tip:** Tip ${rlo}pit.

**Follow-ups:**
- Next ${rlo}txen?
- Open \u2067isolate
- Ended\u2069 too early
`

it('turn nothing that stands beside them, in any document', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'guide.md')
  await writeFile(path, text)
  const {guides} = await build({guides: [path], out: join(folder, 'out')})
  const [built] = guides
  expect(built?.file.messages.filter(({ruleId}) => ruleId === 'hidden-direction').length).toBeGreaterThan(10)
  let texts = 0
  for (const file of built?.paths ?? []) {
    if (!file.endsWith('.html')) continue
    const tree = fromHtml(await readFile(file, 'utf8')) as Root
    visit(tree, 'text', ({value}, _, parent) => {
      if (parent && 'tagName' in parent && ['style', 'script'].includes(parent.tagName)) return
      texts += value.includes(rlo) ? 1 : 0
      for (const line of value.split('\n')) expect(isolateTurns(line), file).toBe(line)
    })
  }
  expect(texts).toBeGreaterThan(40)
  const {pages} = await readPdf(await readFile(join(folder, 'out', built?.guide.identifier ?? '', 'booklet.pdf')))
  expect(pages.length).toBeGreaterThan(3)
}, 120_000)
