/** In which order the booklet’s elements are printed, and which of them have to be found again in the print. */
import type {Guide} from '../../guide/types.ts'
import {questionsOf} from '../../guide/walk.ts'
import type {Edition} from './editions.ts'
import type {Flow, FlowElement} from './layout.ts'
import type {Block, BookletView} from './types.ts'

export type Body = Pick<
  BookletView,
  'contents' | 'introduction' | 'howTo' | 'sections' | 'answers' | 'key' | 'progress' | 'plan' | 'worksheets' | 'index'
>

export function bookletFlow(view: Body, guide: Guide, edition: Edition): Flow {
  const minutes = new Map(questionsOf(guide).map((question) => [question.identifier, question.minutes]))
  return {
    front: frontOf(view),
    sections: view.sections.map((section) => ({
      identifier: section.identifier,
      opens: section.title !== '',
      elements: section.blocks.map((block) => elementOf(block, minutes, edition)),
    })),
    back: backOf(view),
  }
}

/** Whatever has a number somewhere: a link to each makes Chromium write its place down. */
export function targetsOf(view: Body): Array<string> {
  const body = view.sections.flatMap((section) => [section.identifier, ...section.blocks.flatMap(identifiersOf)])
  return [...frontOf(view), ...body, ...backOf(view)]
}

function frontOf({contents, introduction, howTo}: Body): Array<string> {
  return present([...contents.more.map(({identifier}) => identifier), introduction?.identifier, howTo?.identifier])
}

function backOf({answers, key, progress, plan, worksheets, index}: Body): Array<string> {
  const rows = [...(answers?.sections.flatMap((section) => section.rows) ?? []), ...(key?.rows ?? [])]
  return present([
    answers?.identifier,
    key?.identifier,
    ...rows.map(({identifier}) => identifier),
    progress?.identifier,
    ...(progress?.more.map(({identifier}) => identifier) ?? []),
    plan?.identifier,
    worksheets?.identifier,
    index?.identifier,
    ...(index?.more.map(({identifier}) => identifier) ?? []),
  ])
}

function identifiersOf({question, heading}: Block): Array<string> {
  return present([heading?.identifier, question?.identifier, question?.end])
}

function elementOf({question, heading}: Block, minutes: Map<string, number | null>, edition: Edition): FlowElement {
  if (!question) return {identifier: heading?.identifier ?? '', end: null, minutes: null, room: 'none'}
  return {
    identifier: question.identifier,
    end: question.end,
    minutes: minutes.get(question.identifier) ?? null,
    room: question.quick ? 'none' : edition.room,
  }
}

function present(identifiers: Array<string | undefined>): Array<string> {
  return identifiers.filter((identifier) => identifier !== undefined)
}
