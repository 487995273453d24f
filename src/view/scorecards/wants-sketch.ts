/** The questions whose answers are drawn as often as told: designs, worked through in steps. */

import {type InterviewerGuide, interviewerPart, placedQuestions} from '../../guide/audience.ts'
import {promptText, sectionTitle} from '../../guide/text.ts'
import {toText} from '../../guide/to-text.ts'

const drawn = /\b(?:design|architect|diagram|sketch|draw|whiteboard|topolog|schema)/iu

/** Identifiers. */
export function wantsSketch(guide: InterviewerGuide): ReadonlySet<string> {
  const wanted = new Set<string>()
  for (const {question, section} of placedQuestions(guide)) {
    const framework = interviewerPart(question, 'framework')
    if (framework?.kind !== 'steps') continue
    const about = [section && sectionTitle(section), ...question.topics, question.competency, promptText(question)]
    if (about.some((words) => words && drawn.test(words)) || drawn.test(toText(framework)))
      wanted.add(question.identifier)
  }
  return wanted
}
