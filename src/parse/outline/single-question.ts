/** A file that is one question: its first heading asks or sets a task, and nothing else in it was recognised. */
import type {RootContent} from 'mdast'
import {endsInQuestionMark} from '../asks.ts'
import type {Entry} from './entries.ts'
import type {HeadingRole, Outline} from './roles.ts'

const tasks =
  /^(?:design|explain|describe|implement|discuss|compare|спроектируйте|реализуйте|объясните|设计|实现|diseña|implementa|projete|implemente|صمم|設計|설계)(?![\p{L}])/iu

export function singleQuestion(outline: Outline, entries: Array<Entry>, nodes: Array<RootContent>): Outline {
  const [first] = entries
  const none = ![...outline.roles.values()].includes('question')
  if (
    !first ||
    !none ||
    nodes[0] !== first.heading ||
    entries.some((entry) => entry !== first && entry.heading.depth <= first.heading.depth)
  )
    return outline
  if (first.number !== null || !(endsInQuestionMark(first.text) || tasks.test(first.text))) return outline
  const roles = new Map<Entry['heading'], HeadingRole>(outline.roles)
  roles.set(first.heading, 'question')
  for (const entry of entries.slice(1)) roles.set(entry.heading, entry.own ? 'label' : 'content')
  return {...outline, roles}
}
