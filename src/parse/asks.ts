/**
 * Whether a text asks: by a question mark, by the word it opens with, or by telling the reader to do something.
 *
 * Only 71 % of the prompts in 17,000 public ones end in a question mark; the others open with “Describe”, “Создайте” or
 * “说说”. The words below open questions and exercises in the languages that guides are written in.
 */

import {remembering} from './remembering.ts'

const marks = /[?？؟](?=$|[\s"'”’»)\]】」』*_`]|[^\p{ASCII}])/u

/** A set, for a pattern of so many words takes longer to compile than a small guide to read. */
const verbs = new Set(
  `
    add analyse analyze answer apply argue arrange assess build calculate change check choose cite classify combine
    comment compare complete compute conduct configure consider construct contrast convert copy count create debug
    declare define delete demonstrate deploy derive describe design determine develop differentiate discuss display
    distinguish draw elaborate enumerate estimate evaluate execute expand explain explore export expose extract fill
    filter find fix generate get give group guess highlight identify illustrate implement import improve increase
    insert install interpret invert join justify kill label list load locate make mark match mention merge modify
    monitor move multiply name negate normalise normalize open optimise optimize order outline output pass perform
    pick place plot point print propose prove provide pull rank read recall refactor remove rename replace request
    restart restore retrieve return reverse rewrite rollback round run save say scale search select set share show
    simplify simulate sketch solve sort specify split start state stop subtract sum summarise summarize swap talk
    tell test think trace transform translate update use verify view visit walk wait write
  `
    .trim()
    .split(/\s+/),
)
const opening = /^(?:please\s+|briefly\s+|now\s+|try to\s+)?([a-z]+)(?=\s)(?!\s*[:：-])/
const differences =
  /^(?:please\s+|briefly\s+|now\s+|try to\s+)?(?:the )?(?:key |main |major )?differences? (?:between|of|in)(?=\s)(?!\s*[:：-])/

/** Whether it tells its reader to do something. `words` are in lower case. */
function commands(words: string): boolean {
  return verbs.has(opening.exec(words)?.[1] ?? '') || differences.test(words)
}

/** Of text in lower case: patterns that fold the case of whatever alphabet are slow to compile. */
const interrogative = [
  /^(?:true or false|verdadero o falso|verdadeiro ou falso|верно или неверно|правда или ложь|vrai ou faux|richtig oder falsch|صح أم خطأ|صح أو خطأ)(?![\p{L}])/u,
  // What an interviewer says; headings of other documents do not open so.
  /^(?:please\s+|briefly\s+|can you\s+)?(?:explain|describe|differentiate|distinguish|elaborate|discuss|tell (?:me|us|a)|talk (?:me|us|to me|about)|walk (?:me|us)|give (?:me |us )?an? example)\b/,
  /^(?:(?:so|and|but|now|ok|also|then|briefly|please|in your (?:own )?words|if|suppose|assume|imagine|consider|given|let'?s say)\b[,\s]+)?(?:what|which|who|whom|whose|where|when|why|how|is|are|was|were|am|do|does|did|can|could|should|would|will|have|has|had|may|might|must|isn'?t|aren'?t|doesn'?t|don'?t|in (?:what|which)|under (?:what|which)|to what|for (?:what|which)|at (?:what|which)|by (?:what|which)|on (?:what|which)|from (?:what|which)|with (?:what|which)|true or false)(?:['’]\w+)?(?=\s|$)/,
  // Russian
  /^(?:что|чем|чего|чему|кто|кого|кому|как|какой|какая|какое|какие|каков[аыо]?|каким|какими|каких|какую|почему|зачем|где|куда|откуда|когда|сколько|можно ли|может ли|нужно ли|есть ли|является ли|в ч[её]м|на ч[её]м|о ч[её]м|от чего|для чего|из чего|за что|по какому|с какой|в каких|в каком|в какой|на какие|перечислите|назовите|расскажи(?:те)?|опиши(?:те)?|объясни(?:те)?|приведи(?:те)?|сравни(?:те)?|напиши(?:те)?|реализуй(?:те)?|создай(?:те)?|реши(?:те)?|выполни(?:те)?|найди(?:те)?|спроектируй(?:те)?|разработай(?:те)?|продемонстрируй(?:те)?|исправь(?:те)?|запусти(?:те)?|посчитай(?:те)?|выведи(?:те)?|дай(?:те)?|покажи(?:те)?|определи(?:те)?|решал|чей|чья|чь[её])(?![\p{L}])/u,
  // Spanish and Portuguese
  /^¿|^(?:qu[eé]|c[oó]mo|cu[aá]l(?:es)?|cu[aá]ndo|cu[aá]nt[oa]s?|d[oó]nde|por qu[eéê]|para qu[eéê]|qui[eé]n(?:es)?|en qu[eé]|expli(?:ca(?:r|me|ndo)?|que)|describ[ea]|nombr[ae]|enumer[ae]|mencion[ae]|hag[ao]|haz|escrib[ae]|defin[ae]|compar[ae]|habl[ae]|dime|cu[eé]ntame|implementa|escrib[ea]|crea)(?![\p{L}])/u,
  /^(?:o que|o quê|a que|que|quais|qual|quando|onde|aonde|quem|quanto[as]?|como|por que|em que|explique|descreva|cite|defina|compare|fale|conte|liste|implemente|escreva|crie|diferencie|dê)(?![\p{L}])/u,
  // Arabic
  /^(?:ما|ماذا|ماهو|ماهي|كيف|لماذا|متى|هل|أين|اين|من هو|من هي|كم|أي|اي|اشرح|عرّ?ف|اذكر|قارن|صف|وضح|اكتب|تحدث|أعط)(?![\p{L}])/u,
  // French and German
  /^(?:qu['’]est-ce|quel(?:le)?s?|comment|pourquoi|quand|où|combien|qui|expliquez|décrivez|was|wie|warum|wann|wo|wer|welche[rsn]?|wozu|erklären|beschreiben|nennen)(?![\p{L}])/u,
]

/** Chinese, Japanese and Korean ask with words that may stand anywhere. */
const anywhere =
  /什么|甚麼|什麼|如何|怎么|怎樣|怎样|为什么|為什麼|为何|哪些|哪个|哪种|哪里|是否|吗$|呢$|区别|异同|^(?:请|说说|说一说|谈谈|谈一谈|介绍|解释|描述|简述|讲讲|列举|写一个|写出|实现|举例)|とは|なぜ|どの(?:よう)?|どんな|ですか|ますか|説明して|教えて|述べ(?:て|よ)|무엇|어떻게|왜\s|(?:인가요?|나요|까요|입니까|습니까|을까|는가|(?:이)?란|차이점?은|설명해 ?(?:주세요|보세요|주시오|봐)|설명하(?:시오|세요|라)|비교해 ?(?:주세요|보세요)|비교하시오|말해 ?(?:주세요|보세요)|서술하시오)$/u

/** Whether a text asks, or tells its reader to do something, as exercises do. */
export const asks = remembering(
  (text): boolean =>
    asksOutright(text) || clausesOf(text).some((clause) => commands(clause.toLowerCase()) || asksOutright(clause)),
)

/** Whether a text asks: headings and lists of any document tell their reader to do something. */
export const asksOutright = remembering((text): boolean => {
  const words = wordsOf(text)
  const lower = words.toLowerCase()
  return (
    marks.test(text) ||
    interrogative.some((opener) => opener.test(lower)) ||
    (isOneClause(words) && anywhere.test(words.replace(/[\s。.：:?？]+$/u, '')))
  )
})

/** A text and what stands behind its colons and full stops: “Cache: implement one”. */
function clausesOf(text: string): Array<string> {
  return text.split(/[:：.。;；—]\s+/u).map(wordsOf)
}

/** Words that ask in Chinese stand in statements, too; long ones with commas and stops are prose. */
function isOneClause(text: string): boolean {
  return text.length <= 80 && !/。./u.test(text) && (text.match(/[，,、]/gu)?.length ?? 0) <= 3
}

function wordsOf(text: string): string {
  return text
    .trim()
    .replace(/^(?:\([^()]{1,30}\)|\[[^[\]]{1,30}\])\s*/u, '')
    .replace(/^[^\p{L}\p{N}¿]+/u, '')
}

/** Whether a text ends in a question mark, quotes and the like aside. */
export function endsInQuestionMark(text: string): boolean {
  return /[?？؟]["'”’»)\]】」』*_`\s]*(?:\{#[^}]*\})?\s*$/u.test(text)
}
