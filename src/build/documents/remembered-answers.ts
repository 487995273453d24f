/** What an earlier reading of the guide has found out about flashcards that are still the same. */
import {entryName} from '../../print/print-cache.ts'
import type {Answer, Places} from '../../view/flashcards/asking.ts'
import {describeDraft, type FlashcardsOptions} from '../../view/flashcards/create-flashcards-view.ts'
import type {Draft, FaceContent} from '../../view/flashcards/draft.ts'
import {wholeOf} from '../../view/flashcards/fit.ts'
import type {CandidateContext} from './context.ts'

type Check = (drafts: Array<Draft>) => Promise<Array<Answer>>

export interface RememberedAnswers {
  /** Where the pieces of a face stood before its words were changed. */
  placesOf(content: FaceContent): Places | null
  /** Asks only about drafts of which nothing is known. */
  remembering(check: Check): Check
}

export function rememberedAnswers(
  {guide, templates, memory}: CandidateContext,
  settings: FlashcardsOptions,
): RememberedAnswers {
  const fits = memory?.fitsOf(templates)
  if (!fits) return {placesOf: () => null, remembering: (check) => check}
  // All that a draft depends on is in its face: what it is called says the rest.
  const faces = new Map<FaceContent, string>()
  const nameOf = ({content, name}: Draft): string => {
    const face = faces.get(content) ?? entryName(describeDraft(wholeOf(content), settings, guide))
    faces.set(content, face)
    return `${face} ${name}`
  }
  const placeOf = ({source, side}: FaceContent): string =>
    entryName(source.question.identifier, side, JSON.stringify(settings.stock), String(settings.large))
  return {
    placesOf: (content) => fits.places.get(placeOf(content)) ?? null,
    remembering: (check) => async (drafts) => {
      const names = drafts.map(nameOf)
      const open = drafts.filter((_, index) => fits.drafts.get(names[index] as string) === undefined)
      const answers = (open.length > 0 ? await check(open) : []).values()
      return names.map((name, index) => {
        const {content, placed} = drafts[index] as Draft
        const answer = fits.drafts.get(name) ?? answers.next().value ?? {fits: [], places: null}
        fits.drafts.set(name, answer)
        if (placed && answer.places) fits.places.set(placeOf(content), answer.places)
        return answer
      })
    },
  }
}
