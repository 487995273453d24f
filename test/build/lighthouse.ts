/** Packs of the guide in `fixtures/build`, in folders of their own that go away with the test. */
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {onTestFinished} from 'vitest'
import type {BuiltGuide} from '../../src/build/types.ts'
import {build} from '../../src/build.ts'
import type {Options} from '../../src/options.ts'

export const lighthouse = fileURLToPath(new URL('../fixtures/build/lighthouse.md', import.meta.url))

export interface Pack {
  /** The folder of the guide’s files. */
  folder: string
  built: BuiltGuide
  read(name: string): Promise<Buffer>
  remove(): Promise<void>
}

/** Builds the guide; whoever calls removes the pack. */
export async function buildLighthouse(options: Options = {}, onProgress?: (step: string) => void): Promise<Pack> {
  const out = await mkdtemp(join(tmpdir(), 'studypack-test-'))
  const {guides, printError} = await build({guides: [lighthouse], out, ...options}, {onProgress})
  const built = guides[0]
  if (printError || !built) throw printError ?? new Error('nothing was built')
  const folder = join(out, built.guide.identifier)
  return {
    folder,
    built,
    read: (name) => readFile(join(folder, name)),
    remove: () => rm(out, {recursive: true, force: true}),
  }
}

/** An empty folder; whoever calls removes it. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'studypack-test-'))
}

/** An empty folder for one test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await makeFolder()
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}
