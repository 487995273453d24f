/**
 * What stands before or behind the words of a question: its number or name, and its level.
 *
 * `12. What…`, `Q3: What…`, `Вопрос 4.`, `第5题` are names; a bare `Q.` is only a mark. `[E]`, `(★☆☆)`, `(Hard)` and
 * a face or a rocket behind the words are levels, kept as they were written.
 */
import type {PhrasingContent} from 'mdast'
import {toText} from '../guide/to-text.ts'
import type {Ledger} from './ledger.ts'
import {sliceText, trimPhrasingEnd, trimPhrasingStart} from './phrasing.ts'
import {remembering} from './remembering.ts'

export interface PromptMarks {
  label: string | null
  level: string | null
  children: Array<PhrasingContent>
}

const named =
  'q|question|quiz|exercise|problem|task|challenge|card|вопрос|задача|задание|问题|題目|题目|题|问|問題|問|質問|pregunta|ejercicio|pergunta|questão|exercício|سؤال|السؤال|س|질문|문제|frage'
const number = new RegExp(
  `^[\\s#✅❓❔🔹🔸▶•★⭐️\\uFE0F]*((?:(?:${named})\\s*[.#:：№-]?\\s*\\d{1,4}(?:\\.\\d{1,3})*[a-z]?(?![\\p{L}\\d])|第\\s*\\d+\\s*[题題问問]|\\d{1,4}(?:\\.\\d{1,3})+(?=[\\s.):：-])|\\d{1,4}(?=\\s*[.):：、]|\\s*[-–—]\\s))\\s*)[.):：、\\-–—|]*(?=\\s|$|[^\\s\\d.])\\s*`,
  'iu',
)
const bare = /^\s*(?:Q|Question|В|Вопрос|问|問|س|Frage|P)\s*[.:：)]\s*/iu
const levelWords =
  'e|m|h|easy|medium|hard|difficult|junior|middle|mid|senior|beginner|intermediate|advanced|expert|basic|principiante|intermedio|avanzado|experto|fácil|difícil|лёгкий|легкий|средний|сложный|简单|中等|困难'
const levelBefore = new RegExp(`^\\s*\\[(${levelWords})\\]\\s*`, 'iu')
const levelBehind = new RegExp(
  `\\s*(?:[([](★[★☆]*|☆+|⭐+|${levelWords})[)\\]]|((?:[👶🚀🟢🟡🔴🌶⭐]\\uFE0F?\\u200D?\\s*)+))\\s*$`,
  'iu',
)

export function readPromptMarks(nodes: Array<PhrasingContent>, ledger: Ledger | null): PromptMarks {
  let children = trimPhrasingStart(withoutAnchors(nodes))
  let label: string | null = null
  let level: string | null = null
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const [first, ...rest] = children
    const found = first?.type === 'text' ? pattern.exec(first.value) : null
    if (first?.type !== 'text' || !found) return null
    children = trimPhrasingStart([sliceText(first, found[0].length), ...rest])
    return found
  }
  level = take(levelBefore)?.[1] ?? null
  const strong = numberInBold(children)
  if (strong) {
    label = strong
    children = trimPhrasingStart(trimPunctuation(children.slice(1)))
  } else {
    label = take(number)?.[1]?.trim() ?? null
    const [first, ...rest] = children
    const inner = label === null && first?.type === 'strong' ? readPromptMarks(first.children, null) : null
    if (inner?.label && first?.type === 'strong') {
      label = inner.label
      children = [{...first, children: inner.children}, ...rest]
    }
  }
  level ??= take(levelBefore)?.[1] ?? null
  if (label === null) {
    const mark = take(bare)
    if (mark) ledger?.leaveOut('mark', mark[0].trim(), nodes[0]?.position)
  }
  const last = children.at(-1)
  const behind = level === null && last?.type === 'text' ? levelBehind.exec(last.value) : null
  if (last?.type === 'text' && behind && (children.length > 1 || behind.index > 0)) {
    level = (behind[1] ?? behind[2] ?? '').replace(/\u200D/gu, '').trim()
    children = trimPhrasingEnd([...children.slice(0, -1), sliceText(last, 0, behind.index)])
  }
  return {label, level, children}
}

/** Without the tags of anchors that stand before the words. */
function withoutAnchors(nodes: Array<PhrasingContent>): Array<PhrasingContent> {
  const first = nodes.findIndex((node) => node.type !== 'html' || !/^<\/?a\b/i.test(node.value))
  return first < 0 ? nodes : nodes.slice(first)
}

/** Whether a text opens with a number or a name for a question. */
export const readNumber = remembering((text): string | null => number.exec(text)?.[1]?.trim() ?? null)

/** Whether a text opens with a word for a question and its number, or with such a word alone: `Q3:`, `Q.`. */
export const isNamedQuestion = remembering((text): boolean => {
  const found = readNumber(text)
  return (found !== null && /^\p{L}/u.test(found)) || bare.test(text)
})

/** `**12.** What…`: bold on the number alone. */
function numberInBold([first]: Array<PhrasingContent>): string | null {
  if (first?.type !== 'strong') return null
  const text = toText(first).trim()
  const match = new RegExp(`^(?:(?:${named})\\s*)?#?\\d{1,4}(?:\\.\\d{1,3})*\\s*[.):：-]*$`, 'iu').exec(text)
  return match ? text.replace(/[.):：\s-]+$/u, '') : null
}

function trimPunctuation(nodes: Array<PhrasingContent>): Array<PhrasingContent> {
  const [first, ...rest] = nodes
  const match = first?.type === 'text' ? /^\s*[.):：\-–—]+\s*/.exec(first.value) : null
  return first?.type === 'text' && match ? [sliceText(first, match[0].length), ...rest] : nodes
}
