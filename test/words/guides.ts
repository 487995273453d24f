/** The guides that every guide’s tests read: ours, and whatever the folder in `STUDYPACK_GUIDES` holds. */
import {readdirSync, readFileSync} from 'node:fs'
import {extname, join} from 'node:path'
import {VFile} from 'vfile'
import type {Guide} from '../../src/guide/types.ts'
import {parseGuide} from '../../src/parse/parse-guide.ts'

const kinds = new Set(['.md', '.markdown', '.txt', '.gift', ''])

/** `fixtures/hostile` has lines of attacks, not guides: what a sanitiser drops there is dropped for good. */
export const ourGuides = [...guidesIn('source'), ...guidesIn('test/fixtures').filter((path) => !isAttack(path))]

/** Guides of somebody else’s, if this machine has some. */
export const otherGuides = process.env['STUDYPACK_GUIDES'] ? guidesIn(process.env['STUDYPACK_GUIDES']) : []

function guidesIn(folder: string): Array<string> {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && kinds.has(extname(entry.name)) && !/^(?:readme\.md|\..*)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function isAttack(path: string): boolean {
  return /[\\/]fixtures[\\/]hostile[\\/]/.test(path)
}

export function readSource(path: string): string {
  return readFileSync(path, 'utf8')
}

export function parseText(path: string, value: string): {guide: Guide; file: VFile} {
  const file = new VFile({path, value})
  return {guide: parseGuide(file), file}
}
