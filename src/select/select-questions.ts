/**
 * Guide → smaller guide. Numbers, identifiers and places stay those of the whole guide, so that a card of a selection
 * is the same card; sections that lose every question go with them.
 */
import {sectionTitle} from '../guide/text.ts'
import type {Guide, GuideContent, Question, Section} from '../guide/types.ts'
import {questionsOf} from '../guide/walk.ts'
import {fitBudget} from './fit-budget.ts'
import {shuffled} from './shuffle.ts'

export interface Selection {
  /** Identifiers or titles of sections. */
  sections: Array<string>
  topics: Array<string>
  levels: Array<string>
  competencies: Array<string>
  /** Only questions that must be asked. */
  mustAsk: boolean
  /** The minutes of an interview that the questions have to fit in; `null` for as long as it takes. */
  budget: number | null
  /** Numbers, ranges such as `3-7`, or identifiers of questions. */
  questions: Array<string>
  limit: number | null
  /** A seed; `null` keeps the order. */
  shuffle: string | null
}

export interface Selected {
  guide: Guide
  /** What was asked for and is nowhere in the guide. */
  unknown: Array<string>
}

export function selectQuestions(guide: Guide, selection: Selection): Selected {
  const all = questionsOf(guide)
  const unknown = [
    ...unmatched(selection.sections, (wanted) => sectionsOf(guide).some((section) => isSection(section, wanted))),
    ...unmatched(selection.topics, (wanted) => all.some((question) => hasTopic(question, wanted))),
    ...unmatched(selection.levels, (wanted) => all.some((question) => hasLevel(question, wanted))),
    ...unmatched(selection.competencies, (wanted) => all.some((question) => hasCompetency(question, wanted))),
    ...unmatched(selection.questions, (wanted) => all.some((question) => isQuestion(question, wanted))),
  ]
  if (selectsAll(selection)) return {guide, unknown}
  const kept = keptQuestions(guide, selection)
  return {guide: {...guide, children: prune(guide.children, kept, selection.shuffle) as Guide['children']}, unknown}
}

/** Whether a selection leaves a guide as it is. */
export function selectsAll(selection: Selection): boolean {
  const {sections, topics, levels, competencies, questions, mustAsk, budget, limit, shuffle} = selection
  const lists = [sections, topics, levels, competencies, questions]
  return lists.every((list) => list.length === 0) && !mustAsk && [budget, limit, shuffle].every((one) => one === null)
}

function keptQuestions(guide: Guide, selection: Selection): Set<Question> {
  const {sections, topics, levels, competencies, questions, mustAsk, budget, limit, shuffle} = selection
  const inSections =
    sections.length === 0
      ? null
      : new Set(
          sectionsOf(guide)
            .filter((section) => sections.some((wanted) => isSection(section, wanted)))
            .flatMap(questionsOf),
        )
  const kept = questionsOf(guide).filter(
    (question) =>
      (!inSections || inSections.has(question)) &&
      (topics.length === 0 || topics.some((wanted) => hasTopic(question, wanted))) &&
      (levels.length === 0 || levels.some((wanted) => hasLevel(question, wanted))) &&
      (competencies.length === 0 || competencies.some((wanted) => hasCompetency(question, wanted))) &&
      (!mustAsk || question.mustAsk) &&
      (questions.length === 0 || questions.some((wanted) => isQuestion(question, wanted))),
  )
  const drawn = shuffle === null ? kept : shuffled(kept, shuffle)
  const limited = limit === null ? drawn : drawn.slice(0, limit)
  return new Set(budget === null ? limited : fitBudget(limited, budget))
}

/** Leaves out questions that were not kept and sections that only held such; shuffles within each section. */
function prune(nodes: Array<GuideContent>, kept: Set<Question>, seed: string | null): Array<GuideContent> {
  const left = nodes.flatMap((node): Array<GuideContent> => {
    if (node.type === 'question') return kept.has(node) ? [node] : []
    if (node.type !== 'section') return [node]
    const had = questionsOf(node).length > 0
    const children = prune(node.children, kept, seed)
    return had && !children.some((child) => questionsOf(child).length > 0) ? [] : [{...node, children}]
  })
  if (seed === null) return left
  const order = shuffled(
    left.filter((node) => node.type === 'question'),
    seed,
  )
  return left.map((node) => (node.type === 'question' ? (order.shift() ?? node) : node))
}

function sectionsOf(guide: Guide): Array<Section> {
  const inner = (nodes: Array<GuideContent>): Array<Section> =>
    nodes.flatMap((node) => (node.type === 'section' ? [node, ...inner(node.children)] : []))
  return inner(guide.children)
}

function isSection(section: Section, wanted: string): boolean {
  return same(section.identifier, wanted) || same(sectionTitle(section), wanted)
}

function hasTopic(question: Question, wanted: string): boolean {
  return question.topics.some((topic) => same(topic, wanted))
}

function hasLevel(question: Question, wanted: string): boolean {
  return question.level !== null && same(question.level, wanted)
}

function hasCompetency({competency}: Question, wanted: string): boolean {
  return competency !== null && same(competency, wanted)
}

function isQuestion(question: Question, wanted: string): boolean {
  const range = /^(\d+)(?:-(\d+))?$/.exec(wanted)
  if (!range) return same(question.identifier, wanted)
  const [first, last] = [Number(range[1]), Number(range[2] ?? range[1])]
  return question.number >= first && question.number <= last
}

function same(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', {sensitivity: 'base'}) === 0
}

function unmatched(wanted: Array<string>, matches: (item: string) => boolean): Array<string> {
  return wanted.filter((item) => !matches(item))
}
