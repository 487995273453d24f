/** Every rule, by name. Adding a rule is adding a row; `readme.md` beside this file is written from it. */
import type {Rule} from './rule.ts'
import {cardContinued} from './rules/card-continued.ts'
import {cardMoved} from './rules/card-moved.ts'
import {cardOverflow} from './rules/card-overflow.ts'
import {cardRenamed} from './rules/card-renamed.ts'
import {cardRoom} from './rules/card-room.ts'
import {cardSize} from './rules/card-size.ts'
import {cardUnchanged} from './rules/card-unchanged.ts'
import {choiceKey} from './rules/choice-key.ts'
import {choicesWithoutKey} from './rules/choices-without-key.ts'
import {cutOffEnd} from './rules/cut-off-end.ts'
import {declaredTotal} from './rules/declared-total.ts'
import {duplicateFact} from './rules/duplicate-fact.ts'
import {duplicateIdentifier} from './rules/duplicate-identifier.ts'
import {emptyPart} from './rules/empty-part.ts'
import {emptySection} from './rules/empty-section.ts'
import {encodingDamage} from './rules/encoding-damage.ts'
import {factValue} from './rules/fact-value.ts'
import {frameworkWithoutSteps} from './rules/framework-without-steps.ts'
import {frontMatter} from './rules/front-matter.ts'
import {frontMatterKey} from './rules/front-matter-key.ts'
import {giftAnswers} from './rules/gift-answers.ts'
import {headingJump} from './rules/heading-jump.ts'
import {hiddenDirection} from './rules/hidden-direction.ts'
import {image} from './rules/image.ts'
import {interviewLength} from './rules/interview-length.ts'
import {invisibleCharacters} from './rules/invisible-characters.ts'
import {labelTypo} from './rules/label-typo.ts'
import {leftOut} from './rules/left-out.ts'
import {missingCharacters} from './rules/missing-characters.ts'
import {missingLinkTarget} from './rules/missing-link-target.ts'
import {nestingTooDeep} from './rules/nesting-too-deep.ts'
import {noQuestions} from './rules/no-questions.ts'
import {questionTooLong} from './rules/question-too-long.ts'
import {readingStopped} from './rules/reading-stopped.ts'
import {scorecardFields} from './rules/scorecard-fields.ts'
import {severalKeys} from './rules/several-keys.ts'
import {stockDisputed} from './rules/stock-disputed.ts'
import {textOutsideQuestions} from './rules/text-outside-questions.ts'
import {titleDiffers} from './rules/title-differs.ts'
import {unansweredQuestion} from './rules/unanswered-question.ts'
import {unreadableFormula} from './rules/unreadable-formula.ts'
import {unscorableWords} from './rules/unscorable-words.ts'
import {untickableStep} from './rules/untickable-step.ts'
import {weakAnchor} from './rules/weak-anchor.ts'

export const rules: ReadonlyArray<Rule> = [
  cardContinued,
  cardMoved,
  cardOverflow,
  cardRenamed,
  cardRoom,
  cardSize,
  cardUnchanged,
  choiceKey,
  choicesWithoutKey,
  cutOffEnd,
  declaredTotal,
  duplicateFact,
  duplicateIdentifier,
  emptyPart,
  emptySection,
  encodingDamage,
  factValue,
  frameworkWithoutSteps,
  frontMatter,
  frontMatterKey,
  giftAnswers,
  headingJump,
  hiddenDirection,
  image,
  interviewLength,
  invisibleCharacters,
  labelTypo,
  leftOut,
  missingCharacters,
  missingLinkTarget,
  nestingTooDeep,
  noQuestions,
  questionTooLong,
  readingStopped,
  scorecardFields,
  severalKeys,
  stockDisputed,
  textOutsideQuestions,
  titleDiffers,
  unansweredQuestion,
  unreadableFormula,
  unscorableWords,
  untickableStep,
  weakAnchor,
]
