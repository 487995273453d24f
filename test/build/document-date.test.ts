import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {documentDate} from '../../src/build/document-date.ts'
import type {Guide} from '../../src/guide/types.ts'

const guide = (date: string | null): Guide => ({date}) as Guide
const file = new VFile({path: 'a.md', data: {modified: '2024-02-29T10:20:30.456Z'}})

describe('the moment that documents bear', () => {
  it.each<[string, string | null, string | undefined, string]>([
    ['what the environment says', '2025-03-01', '1700000000', '2023-11-14T22:13:20.000Z'],
    ['the guide’s date', '2025-03-01', undefined, '2025-03-01T00:00:00.000Z'],
    ['the guide’s date where the environment says nothing', '2025-03-01', '', '2025-03-01T00:00:00.000Z'],
    ['the guide’s date where the environment says nonsense', '2025-03-01', '1e99', '2025-03-01T00:00:00.000Z'],
    ['when its file was last changed, to the second', null, undefined, '2024-02-29T10:20:30.000Z'],
  ])('is %s', (_, date, epoch, moment) => {
    expect(documentDate(guide(date), file, {SOURCE_DATE_EPOCH: epoch}).toISOString()).toBe(moment)
  })

  it('is never the clock’s', () => {
    expect(documentDate(guide(null), new VFile({path: 'stdin.md'}), {}).getTime()).toBe(0)
  })
})
