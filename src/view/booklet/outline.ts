/** The bookmarks of the booklet. */
import {promptText} from '../../guide/text.ts'
import type {Guide} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'
import type {BookletView, Titled} from './types.ts'

/** See `OutlineItem` of print, of which this is the shape. */
export interface Bookmark {
  title: string
  destination: string
  children?: Array<Bookmark>
}

export function bookletOutline(view: BookletView, guide: Guide): Array<Bookmark> {
  const titles = new Map(questionsOf(guide).map((question) => [question.identifier, promptText(question)]))
  const questions = (section: BookletView['sections'][number]): Array<Bookmark> =>
    section.blocks.flatMap(({question}) =>
      question
        ? {title: `${question.number}. ${titles.get(question.identifier)}`, destination: question.identifier}
        : [],
    )
  const item = (part: Titled | null): Array<Bookmark> =>
    part ? [{title: part.title, destination: part.identifier}] : []
  return [
    ...item(view.introduction),
    ...item(view.howTo),
    ...view.sections.flatMap((section) =>
      section.title
        ? [{title: section.title, destination: section.identifier, children: questions(section)}]
        : questions(section),
    ),
    ...item(view.answers),
    ...item(view.key),
    ...item(view.progress),
    ...item(view.plan),
    ...item(view.worksheets),
    ...item(view.index),
  ]
}
