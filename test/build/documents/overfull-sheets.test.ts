/** A sheet that is contained makes no page more when it runs over: so it has to be noticed by its measure. */
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {buildLighthouse, temporaryFolder} from '../lighthouse.ts'

it('scorecards whose cover runs over say so', async () => {
  const templates = await temporaryFolder()
  await mkdir(join(templates, 'scorecards'))
  const ours = await readFile(join(import.meta.dirname, '../../../templates/scorecards/style.css'), 'utf8')
  const higher = '#kit .head { height: 290mm }'
  await writeFile(join(templates, 'scorecards', 'style.css'), `${ours}\n${higher}\n`)
  const pack = await buildLighthouse({documents: ['scorecards'], formats: ['pdf'], templates})
  const reasons = pack.built.file.messages.filter(({ruleId}) => ruleId === 'card-room').map(({reason}) => reason)
  const sheets = reasons.flatMap((reason) => /what stands on sheet (\d+) of the scorecards/.exec(reason)?.[1] ?? [])
  expect(sheets).toEqual(['1'])
  await pack.remove()
})
