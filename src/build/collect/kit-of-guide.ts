/** A guide → the description of the kit that is printed from it. */
import type {VFile} from 'vfile'
import {forInterviewer} from '../../guide/audience.ts'
import type {KitDescription} from '../../guide/kit.ts'
import type {ResolvedOptions} from '../../options.ts'
import {describeKit, noFacts} from '../../view/scorecards/describe-kit.ts'
import {sha256} from '../manifest.ts'
import {readForDocuments} from '../read-guide.ts'
import {readGuides} from '../read-guides.ts'

/** Throws an `IoError`. */
export async function kitOfGuide(
  path: string,
  options: ResolvedOptions,
): Promise<{file: VFile; description: KitDescription}> {
  const [file] = await readGuides([path], null)
  if (!file) throw new Error(`${path} was not read.`)
  const {guide, own} = await readForDocuments(file, options, new Set())
  return {file, description: describeKit(forInterviewer(own.scorecards ?? guide), sha256(String(file)), noFacts)}
}
