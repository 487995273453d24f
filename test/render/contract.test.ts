/** What templates/readme.md says a template receives is what it does receive: both ways, since it is written from the types. */
import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {renderHtml, type Views} from '../../src/render/render-html.ts'
import {loadTemplates, type Templates} from '../../src/render/templates.ts'
import {viewFields} from './view-fields.ts'

const path = 'templates/readme.md'
const contract = readFileSync(path, 'utf8')
const heading = '## Every field\n'

describe('the contract of templates', () => {
  it('lists every field of every view, and no other', () => {
    const [before, after] = contract.split(heading)
    const [intro] = (after ?? '').split('\n### ')
    const written = `${before}${heading}${intro}\n${viewFields()}\n`
    if (process.env['UPDATE']) writeFileSync(path, written)
    expect(contract).toBe(written)
  })

  it.each(['booklet', 'scorecards', 'flashcards', 'study', 'reader'] as const)(
    'lists what the page of %s receives besides its view',
    (document) => {
      let received: Array<string> = []
      const templates: Templates = {
        ...loadTemplates(),
        render(_, view) {
          received = Object.keys(view)
          return ''
        },
      }
      renderHtml(document, {} as Views[typeof document], templates)
      const besides = /^Besides[\s\S]*?\n\n/m.exec(contract)?.[0] ?? ''
      expect(received.length).toBeGreaterThan(3)
      expect(received.filter((name) => !besides.includes(`\`${name}\``))).toEqual([])
      const listed = Array.from(besides.matchAll(/`(\w+)`/g), ([, name]) => name)
      const known = new Set([...received, 'scriptHtml', 'scriptHash', 'screenCss', 'tokensCss', 'sansCss', 'plexCss'])
      expect(listed.filter((name) => !known.has(name as string))).toEqual([])
    },
  )
})
