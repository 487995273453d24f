/** Which question of the guide a template was setting when it failed: the same template sets a thousand. */
import type {VFile} from 'vfile'
import {promptText} from '../guide/text.ts'
import type {Guide} from '../guide/types.ts'
import {questionsOf} from '../guide/walk.ts'
import {TemplateError} from '../render/template-error.ts'

/** As much of a question as tells it from others. */
const longestTitle = 60

/** Runs `work`; a `TemplateError` of it then says the question, and the line where it is in the guide. */
export async function namingQuestions<T>(
  {guide, file}: {guide: Guide; file: VFile},
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TemplateError) nameQuestion(error, guide, file.path)
    throw error
  }
}

function nameQuestion(error: TemplateError, guide: Guide, path: string): void {
  const question = questionsOf(guide).find(({identifier}) => error.within.includes(identifier))
  if (!question) return
  const title = promptText(question)
  const shown = title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title
  const line = question.position?.start.line
  error.during(`while setting question ${question.number} “${shown}” (${path}${line === undefined ? '' : `:${line}`})`)
}
