/** Our templates as the bundle has them, and as they are compiled where there is no bundle: no page may tell the difference. */
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {buildDocuments} from '../../src/build/build-documents.ts'
import {createContext} from '../../src/build/create-context.ts'
import {buildDebrief} from '../../src/build/documents/debrief.ts'
import {forCandidate} from '../../src/guide/audience.ts'
import {resolveOptions} from '../../src/options.ts'
import type {Precompiled} from '../../src/render/precompiled.ts'
import {renderHtml} from '../../src/render/render-html.ts'
import {renderPage} from '../../src/render/render-page.ts'
import {TemplateError} from '../../src/render/template-error.ts'
import {loadTemplates, type Templates} from '../../src/render/templates.ts'
import {createBookletView} from '../../src/view/booklet/create-booklet-view.ts'
import {editions} from '../../src/view/booklet/editions.ts'
import {type BookletGeometry, bookletGeometry} from '../../src/view/booklet/geometry.ts'
import {createCalibrationView} from '../../src/view/calibration/create-calibration-view.ts'
import {type Paper, parsePaper} from '../../src/view/paper.ts'
import {wordsFor} from '../../src/view/words.ts'
import {lighthouse, temporaryFolder} from '../build/lighthouse.ts'
import {keepers} from '../view/debrief/keepers.ts'
import {parseText} from '../words/guides.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let bundled: ReadonlyMap<string, Precompiled>

beforeAll(async () => {
  const {compiledTemplates} = await import(new URL('../../.build/compiled.mjs', import.meta.url).href)
  const source: string = await compiledTemplates(root)
  ;({precompiled: bundled} = await import(`data:text/javascript,${encodeURIComponent(source)}`))
})

/** Renders everything both ways. */
function bothWays(rendered: Set<string>): Templates {
  const [compiled, precompiled] = [loadTemplates(null, new Map(), new Map()), loadTemplates(null, new Map(), bundled)]
  return {
    ...compiled,
    render(name, view) {
      const html = compiled.render(name, view)
      expect(precompiled.render(name, view) === html, name).toBe(true)
      rendered.add(name)
      return html
    },
  }
}

it('come out alike in every document', async () => {
  const rendered = new Set<string>()
  const templates = bothWays(rendered)
  const {guide, file} = parseText(lighthouse, await readFile(lighthouse, 'utf8'))
  const options = resolveOptions({formats: ['html']})
  const context = await createContext({guide, file, options, templates, printer: null})
  await buildDocuments(context, {}, async () => {})
  const edition = editions[options.edition]
  const geometry = bookletGeometry(options.bookletPaper, edition.large) as BookletGeometry
  const given = {toHtml: context.toHtml, geometry, edition, layout: null, plan: null, source: null}
  renderHtml('booklet', createBookletView(forCandidate(context.guide), given), templates)
  const paper = parsePaper('a4') as Paper
  const about = {date: new Date(0), creator: 'x'}
  const candidate = {code: 'K-0417', guide: 'lighthouse', cards: keepers}
  await buildDebrief(candidate, 'x', {templates, printer: null, paper, weights: [], unread: [], about})
  const calibration = createCalibrationView({...options.cards, paper})
  if (calibration) renderHtml('calibration', calibration, templates)
  renderPage(templates, {words: wordsFor('en'), dir: 'ltr'})
  const documents = ['booklet', 'calibration', 'debrief', 'flashcards', 'preview', 'scorecards', 'study']
  expect([...rendered].sort()).toEqual(expect.arrayContaining(documents.map((name) => `${name}/index`)))
})

describe('of a template that is', () => {
  const changed = (hash: (given: Precompiled) => Precompiled): ReadonlyMap<string, Precompiled> =>
    new Map([...bundled].map(([name, given]) => [name, hash(given)]))
  const page = {words: wordsFor('en').preview, dir: 'ltr', forms: {}, loadedHtml: ''}

  it('another than it was, the code is not used', () => {
    const never = (): never => {
      throw new Error('stale')
    }
    const render = (compiled: ReadonlyMap<string, Precompiled>): string =>
      loadTemplates(null, new Map(), compiled).render('layouts/head', {lang: 'en'})
    expect(() => render(changed(({hash}) => ({hash, specification: never})))).toThrow('stale')
    const words = (compiled: ReadonlyMap<string, Precompiled>): string => {
      try {
        return render(compiled)
      } catch (error) {
        return (error as Error).message
      }
    }
    expect(words(changed(() => ({hash: 'x', specification: never})))).toBe(words(new Map()))
  })

  it('the user’s, the user’s is compiled, beside ours', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'preview'))
    await writeFile(join(folder, 'preview/index.hbs'), '<b>{{dir}}</b>')
    expect(loadTemplates(folder, new Map(), bundled).render('preview/index', page)).toBe('<b>ltr</b>')
    await writeFile(join(folder, 'preview/index.hbs'), '{{> nowhere}}')
    expect(() => loadTemplates(folder, new Map(), bundled)).toThrow(TemplateError)
  })

  it('ours, what goes wrong in it has the same place and words', () => {
    const refusal = (compiled: ReadonlyMap<string, Precompiled>): unknown => {
      try {
        return loadTemplates(null, new Map(), compiled).render('booklet/index', {lang: 'en', identifier: 'bells'})
      } catch (error) {
        const {message, path, place, within} = error as TemplateError
        return {message, path, place, within}
      }
    }
    expect(refusal(bundled)).toMatchObject({
      place: {line: expect.any(Number)},
      within: expect.arrayContaining(['bells']),
    })
    expect(refusal(bundled)).toEqual(refusal(new Map()))
  })
})
