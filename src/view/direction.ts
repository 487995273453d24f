/** Which way a guide is written: as its language is, or as most of its prompts are where the two do not agree. */

import type {InterviewerGuide} from '../guide/audience.ts'
import {promptText} from '../guide/text.ts'
import type {Guide} from '../guide/types.ts'
import {questionsOf} from '../guide/walk.ts'

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])
/** Words in Latin letters stand in any technical text, so a third of the letters is enough. */
const share = 1 / 3

/** Whether a language is written from right to left, by its BCP 47 tag. */
export function isRightToLeft(lang: string): boolean {
  return rightToLeft.has(lang.toLowerCase().split('-')[0] as string)
}

export function directionOf(guide: Guide | InterviewerGuide): 'ltr' | 'rtl' {
  if (isRightToLeft(guide.lang)) return 'rtl'
  const text = questionsOf(guide as Guide)
    .map(promptText)
    .join('')
  const turned = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ?? 0
  if (turned === 0) return 'ltr'
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && turned / letters > share ? 'rtl' : 'ltr'
}
