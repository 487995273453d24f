/**
 * Anchors that leave an end of the scale open: without a weak one, ratings drift upward, since nobody knows what a 1 looks
 * like; checked with `--for scorecards` only.
 *
 * Not ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Strong:** Says hives, and names two kinds.
 *
 * **Mixed:** Says hives.
 * ```
 *
 * > 3:1 Unexpected anchors of question 1 without a weak one, expected at least a weak and a strong one
 *
 * Ok:
 *
 * ```markdown
 * ## Where are bees kept?
 *
 * **Strong:** Says hives, and names two kinds.
 *
 * **Weak:** Says trees.
 * ```
 */
import {partOf, questionsOf} from '../../guide/walk.ts'
import type {Rule} from '../rule.ts'

const ends = {weak: 1, strong: 5} as const

export const weakAnchor: Rule = {
  ruleId: 'weak-anchor',
  severity: 'warning',
  document: 'scorecards',
  check(guide) {
    return questionsOf(guide).flatMap((question) => {
      const anchors = partOf(question, 'anchors')?.children ?? []
      const missing = Object.entries(ends).filter(([, rating]) => !anchors.some((anchor) => anchor.rating === rating))
      if (anchors.length === 0 || missing.length === 0) return []
      const names = missing.map(([name]) => `a ${name} one`).join(' and without ')
      return [
        {
          reason: `Unexpected anchors of question ${question.number} without ${names}, expected at least a weak and a strong one`,
          place: anchors[0]?.position?.start,
        },
      ]
    })
  },
}
