/** A guide to begin with, and its config. */
import {access, mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {PackDocument} from '../options/row.ts'
import {IoError, systemReason} from './io-error.ts'

export interface Start {
  title: string
  documents: ReadonlyArray<PackDocument>
}

const starter = new URL('../../templates/starter/guide.md', import.meta.url)
const schema = './node_modules/studypack/dist/config.schema.json'

/** Writes `guide.md` and `studypack.config.json`; → their paths. Throws an `IoError`, also for what is there already. */
export async function startGuide(folder: string, {title, documents}: Start): Promise<Array<string>> {
  const guide = (await readFile(starter, 'utf8')).replace('title: TITLE', `title: ${JSON.stringify(title)}`)
  const config = {$schema: schema, guides: ['guide.md'], documents, paper: 'a4', booklet: {paper: 'a5'}}
  const files: Array<[path: string, text: string]> = [
    [join(folder, 'guide.md'), guide.replace('# TITLE', () => `# ${title}`)],
    [join(folder, 'studypack.config.json'), `${JSON.stringify(config, null, 2)}\n`],
  ]
  for (const [path] of files) {
    if (await exists(path)) throw new IoError(`${path} is there already; nothing was written.`, path)
  }
  for (const [path, text] of files) {
    try {
      await mkdir(folder, {recursive: true})
      await writeFile(path, text, {flag: 'wx'})
    } catch (error) {
      throw new IoError(`Cannot write ${path}: ${systemReason(error)}.`, path, error)
    }
  }
  return files.map(([path]) => path)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
