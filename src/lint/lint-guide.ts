/** Guide → messages. The tree is not changed. Adding a rule is adding a row. */
import type {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {type Rule, runRule} from './rule.ts'
import {emptyPart} from './rules/empty-part.ts'
import {emptySection} from './rules/empty-section.ts'
import {frameworkWithoutSteps} from './rules/framework-without-steps.ts'
import {noQuestions} from './rules/no-questions.ts'
import {unansweredQuestion} from './rules/unanswered-question.ts'

export const rules: Array<Rule> = [noQuestions, unansweredQuestion, emptySection, emptyPart, frameworkWithoutSteps]

export function lintGuide(guide: Guide, file: VFile): void {
  for (const rule of rules) runRule(rule, guide, file)
}
