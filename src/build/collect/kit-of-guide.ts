/** A guide → the description of the kit that would be printed from it. */
import type {VFile} from 'vfile'
import type {KitDescription} from '../../guide/kit.ts'
import {promptText} from '../../guide/text.ts'
import {questionsOf} from '../../guide/walk.ts'
import type {ResolvedOptions} from '../../options.ts'
import {shorten} from '../../view/words.ts'
import {sha256} from '../manifest.ts'
import {readGuide} from '../read-guide.ts'
import {readGuides} from '../read-guides.ts'

/** Throws an `IoError`. */
export async function kitOfGuide(
  path: string,
  options: ResolvedOptions,
): Promise<{file: VFile; description: KitDescription}> {
  const [file] = await readGuides([path], null)
  if (!file) throw new Error(`${path} was not read.`)
  const guide = await readGuide(file, options, new Set())
  const description: KitDescription = {
    format: 'studypack-kit',
    version: 1,
    kit: '',
    guide: {identifier: guide.identifier, title: guide.title, hash: sha256(String(file)), lang: guide.lang},
    scale: 5,
    candidate: null,
    interviewer: null,
    initials: null,
    role: null,
    date: null,
    destroyAfter: null,
    panel: [],
    questions: questionsOf(guide).map((question) => ({
      identifier: question.identifier,
      number: question.number,
      title: shorten(promptText(question), 90),
      competency: question.competency,
      section: null,
      heard: [],
      flags: [],
      minutes: question.minutes,
      mustAsk: false,
      weight: null,
      weightReason: null,
    })),
  }
  return {file, description}
}
