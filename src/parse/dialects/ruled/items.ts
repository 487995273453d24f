/**
 * Plain text between rulers → exercises, each cut at its labels.
 *
 * A label counts when its kind stands in three items at least; it may lack its colon where it is alone on its line. An
 * item is a question when something is asked in it, so a pattern of empty labels is none.
 */
import type {LabelKind} from '../../labels.ts'
import {matchFact, matchLabel, normalizeLabel} from '../../match-label.ts'
import {type Line, linesOf, sliceLine} from '../../text/lines.ts'

export interface RuledPart {
  kind: LabelKind
  label: Line
  lines: Array<Line>
}

export interface RuledItem {
  name: Line | null
  level: Line | null
  /** What stands before the first label, name and level apart. */
  head: Array<Line>
  parts: Array<RuledPart>
  /** All its lines, as they stand. */
  lines: Array<Line>
}

/** In two, so that no character fits two places: as one, three thousand stars took a quarter of a minute. */
const ruler = /^[\s#/*]*([-=_~])\1{4,}[\s#/*]*$/
const decorations = /^[\s#/*]+$/
const names =
  'question|exercise|problem|task|challenge|вопрос|задача|задание|упражнение|题目|題目|问题|練習問題|練習|练习题?|习题|問題|問|pregunta|ejercicio|problema|pergunta|exercício|questão|سؤال|السؤال|تمرين|질문|문제|연습|aufgabe|frage|exercice'
const name = new RegExp(
  `^\\s*(?:(?:${names})\\s*[#№-]?\\s*\\d{1,4}(?:\\.\\d{1,3})*|第\\s*\\d{1,4}\\s*[题題問]|\\d{1,3}(?:\\.\\d{1,3})+|\\d{1,4}[.)]?)\\s*[:：.]?\\s*$`,
  'iu',
)
const level =
  /^\s*(?:level|уровень|nivel|nível|难度|难度等级|مستوى|المستوى|レベル|레벨|niveau|stufe)\s*[:：]?\s*(?:\d{1,2}|\p{L}{3,15})\s*$/iu
// A full-width colon of a Chinese keyboard, read as Latin, is two other signs.
const labelled = /^\s*(?=\S)([^:：£]{2,40}?)\s*(?:：|(?::|£º)(?=\s|$))/
const least = 3

export function isRuler(text: string): boolean {
  return ruler.test(text) || (decorations.test(text) && /\*{5}|#{5}/.test(text))
}

/** The items between rulers and names; the first may be what stands before them. */
export function readItems(text: string, from: number): Array<RuledItem> {
  const lines = linesOf(text, from)
  const kinds = usedKinds(lines)
  const items: Array<RuledItem> = [itemOf()]
  for (const line of lines) {
    if (isRuler(line.text)) items.push(itemOf())
    else addLine(items, line, kinds)
  }
  return items.filter((item) => item.lines.some(({text}) => text.trim() !== ''))
}

export function isQuestion(item: RuledItem): boolean {
  const asked = [...item.head, ...item.parts.flatMap(({kind, lines}) => (kind === 'question' ? lines : []))]
  return item.parts.some(({kind}) => kind !== 'question') || item.name !== null
    ? asked.some(({text}) => text.trim() !== '')
    : item.parts.some(({lines}) => lines.some(({text}) => text.trim() !== ''))
}

function addLine(items: Array<RuledItem>, line: Line, kinds: ReadonlySet<LabelKind>): void {
  const item = items.at(-1) as RuledItem
  const label = labelOf(line, kinds)
  const last = item.parts.at(-1)
  const again = label?.kind === 'question' && item.parts.some(({kind}) => kind === 'answer')
  const named = isNamed(line.text) && item.parts.length > 0 && last?.kind === 'answer'
  if (again || named) {
    items.push(itemOf())
    addLine(items, line, kinds)
    return
  }
  item.lines.push(line)
  const fact = factOf(line)
  if (label) item.parts.push(label)
  else if (last) last.lines.push(line)
  else if (item.name === null && name.test(line.text) && item.head.every(({text}) => text.trim() === ''))
    item.name = trim(line)
  else if (item.level === null && (level.test(line.text) || fact)) item.level = fact ?? trim(line)
  else item.head.push(line)
}

/** `Question 12`, and not a number alone, which may stand in an answer. */
function isNamed(text: string): boolean {
  return name.test(text) && /^\s*\p{L}/u.test(text)
}

function itemOf(): RuledItem {
  return {name: null, level: null, head: [], parts: [], lines: []}
}

function labelOf(line: Line, kinds: ReadonlySet<LabelKind>): RuledPart | null {
  const match = labelled.exec(line.text)
  const words = match ? (match[1] as string) : line.text
  const known = words.trim().length > 40 || normalizeLabel(words).length < 2 ? null : matchLabel(words)
  if (!known || !kinds.has(known.kind) || /^[\x20-\x7e]{1,2}$/.test(words.trim())) return null
  const start = line.text.search(/\S/)
  const label = sliceLine(line, start, start + words.trim().length)
  const rest = match ? sliceLine(line, match[0].length) : null
  return {kind: known.kind, label, lines: rest && rest.text.trim() !== '' ? [rest] : []}
}

/** The value of a line such as `Difficulty: hard`. */
function factOf(line: Line): Line | null {
  const match = labelled.exec(line.text)
  return match && matchFact(match[1] as string) === 'level' ? trim(sliceLine(line, match[0].length)) : null
}

function trim(line: Line): Line {
  const start = Math.max(0, line.text.search(/\S/))
  return {text: line.text.trim().replace(/[:：]$/, ''), offset: line.offset + start}
}

/** The kinds of labels that stand in the text often enough. */
function usedKinds(lines: Array<Line>): Set<LabelKind> {
  const counts = new Map<LabelKind, number>()
  const all = new Set([
    'question',
    'answer',
    'tip',
    'rationale',
    'framework',
    'followUps',
    'redFlags',
    'brief',
  ] as const)
  for (const line of lines) {
    const kind = labelOf(line, all)?.kind
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= least).map(([kind]) => kind))
}
