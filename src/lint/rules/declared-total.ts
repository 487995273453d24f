/**
 * A number of questions that the guide names and does not have: most often some were lost on the way, or not read.
 *
 * Numbers count in the title, the subtitle, the description and the introduction, and in the heading of a section for its
 * own questions. “100+” and “over 100” may be more. Said in English, Chinese, Dutch, French, German, Italian, Japanese,
 * Korean, Polish, Portuguese, Russian, Spanish, Swedish, Turkish and Ukrainian.
 *
 * Not ok:
 *
 * ```markdown
 * # 25 questions about bees
 *
 * ## Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 *
 * > 1:3 Unexpected number `25 questions`, expected the 1 that was found
 *
 * Ok:
 *
 * ```markdown
 * # Questions about bees, 2026
 *
 * Take 5 minutes for each question, and 10 questions a day.
 *
 * ## Python 3 questions
 *
 * ### Where are bees kept?
 *
 * **Answer:** In hives.
 * ```
 */

import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {sectionTitle} from '../../guide/text.ts'
import {toText} from '../../guide/to-text.ts'
import type {Guide} from '../../guide/types.ts'
import {questionsOf, sectionsOf} from '../../guide/walk.ts'
import type {Found, Rule} from '../rule.ts'

interface Claim {
  words: string
  number: number
  atLeast: boolean
}

const nouns =
  'questions?|q&as?|preguntas?|perguntas?|questões|quest[õo]es|domande|fragen|vragen|frågor|вопрос(?:а|ов|ы)?|питан(?:ь|ня)|pytań|pytania|soru(?:lar)?'
const words = String.raw`(?:[\p{L}\p{M}&/.+#'’-]+\s+){0,5}?`
const spelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/#–-])(\d{1,3}(?:[,.]\d{3})+|\d{1,5})(\s*\+)?\s+(${words})(?:${nouns})(?![\p{L}\p{N}])`,
  'giu',
)
const written =
  /(?<![\d.,:/])(\d{1,5})(\s*\+)?\s*(?:余|多)?\s*(?:道|个|個|条|條|개의?\s*)?\s*[\p{Script=Han}\p{Script=Hangul}]{0,6}?(?:题|題|问题|問題|質問|問|질문|문제)/giu

/** Words between number and noun that make it a number of something else. */
const otherThing =
  /\b(?:days?|weeks?|months?|years?|hours?|minutes?|mins?|seconds?|topics?|chapters?|companies|of the|per)\b/i
/** Words before a number that say how many to take of the questions. */
const someOf =
  /\b(?:pick|take|choose|first|last|next|every|each|only|about|around|nearly|another|to|and|or|answer|ask|asks|asked|practi[cs]e|solve|try|than the)\s+$/i
const aPart = /^\s*(?:a|per|each|every|at a|from|of)\s/i
const orMore =
  /(?<![\p{L}\p{N}_])(?:over|more than|at least|mehr als|über|más de|mais de|plus de|più di|более|больше)\s+$/iu
/** Words that may stand before a small number without making it a version: “Java 8 questions” are not eight. */
const announcing =
  /(?:^|[^\p{L}\p{N}\s]\s*|\b(?:top|best|the|these|all|with|has|have|had|contains?|holds?|lists?|are|of|die|las|los|les|le|as|os|con|com|mit|avec|over|than|least|most)\s+)$/iu

/** What is longer names its number at the beginning, or is no introduction. */
const longestText = 2000

export const declaredTotal: Rule = {
  ruleId: 'declared-total',
  severity: 'warning',
  check(guide, file) {
    const total = questionsOf(guide).length
    if (total === 0) return []
    const titles = [guide.title, guide.subtitle ?? ''].flatMap(claimsIn)
    const told = [guide.description ?? '', ...introductionOf(guide)]
      .flatMap(claimsIn)
      .filter(({number}) => number >= 10)
    const claims = told.some((claim) => holds(claim, total)) ? titles : [...titles, ...told.slice(0, 1)]
    const found = claims.filter((claim) => !holds(claim, total)).map((claim) => differs(claim, total, 0, file))
    for (const section of sectionsOf(guide)) {
      const own = questionsOf(section).length
      for (const claim of own > 0 ? claimsIn(sectionTitle(section)) : []) {
        if (!holds(claim, own)) found.push(differs(claim, own, section.position?.start.offset ?? 0, file))
      }
    }
    return found
  },
}

/** Paragraphs before the first section or question; those that lead elsewhere speak of other guides. */
function introductionOf(guide: Guide): Array<string> {
  const end = guide.children.findIndex(({type}) => type === 'section' || type === 'question')
  const opening = guide.children.slice(0, Math.max(0, end))
  return opening.flatMap((child) => {
    const leads = child.type === 'paragraph' && child.children.some(({type}) => /^(link|image|html)/.test(type))
    return child.type === 'paragraph' && !leads ? toText(child) : []
  })
}

function claimsIn(whole: string): Array<Claim> {
  const text = whole.slice(0, longestText)
  return [...text.matchAll(spelled), ...text.matchAll(written)].flatMap((match): Array<Claim> => {
    const number = Number((match[1] as string).replace(/[,.]/g, ''))
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    const isYear = /^(?:19|20)\d\d$/.test(match[1] as string)
    const isVersion = number < 25 && !announcing.test(before)
    if (isYear || isVersion || otherThing.test(match[3] ?? '') || someOf.test(before) || aPart.test(after)) return []
    return [{words: match[0], number, atLeast: match[2] !== undefined || orMore.test(before)}]
  })
}

function holds({number, atLeast}: Claim, total: number): boolean {
  return atLeast ? total >= number : total === number
}

function differs({words, atLeast}: Claim, total: number, from: number, file: VFile): Found {
  const offset = String(file).indexOf(words, from)
  return {
    reason: `Unexpected number \`${words}\`, expected the ${total} that ${total === 1 ? 'was' : 'were'} found${atLeast ? ', or fewer' : ''}`,
    place: offset < 0 ? {line: 1, column: 1} : location(file).toPoint(offset),
    actual: words,
    expected: [words.replace(/\d[\d.,]*/, String(total))],
    note: 'Either some questions were not recognised, or the number is of another edition.',
  }
}
