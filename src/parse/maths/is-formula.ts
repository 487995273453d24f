/**
 * Whether what stands between two marks is a formula. Dollars are prices, variables of programs and ends of patterns far
 * more often, so single ones have to look like mathematics from the outside, as pandoc has it, and from the inside.
 */
import type {Mark} from './formula-reader.ts'

export interface Candidate {
  mark: Mark
  tex: string
  /** The character before it, or nothing. */
  before: string
  /** The characters behind it: three, if there are so many. */
  after: string
}

export function isFormula({mark, tex, before, after}: Candidate): boolean {
  const inner = tex.trim()
  if (inner === '' || /\n[ \t]*\n/.test(tex)) return false
  if (mark === '$`') return true
  // Escaped brackets are what programs write lest a link be read: only TeX between them tells.
  if (mark === '\\(' || mark === '\\[') return isTex(inner) && !/^[(\\[]/.test(after)
  if (after.startsWith('$') || (mark === '$$' && before === '$')) return false
  if (mark === '$$') return isMathematical(inner)
  if (tex !== inner || tex.split('\n').length > 2) return false
  if (/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}$_\\]/u.test(before)) return false
  return endsThere(after) && isMathematical(inner)
}

/** `the $n$th` goes on in letters; `$HOME$PATH`, `$5-$10` and `$(a)$(b)` do too. */
function endsThere(after: string): boolean {
  if (/^(?:st|nd|rd|th|s)(?![\p{L}\p{N}_])/u.test(after)) return true
  return !/^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_({$@]|::|->)/u.test(after)
}

/** A letter or two with marks that only TeX has: a command, an exponent, an index. */
function isTex(text: string): boolean {
  return (
    isMathematical(text) &&
    (/\\[a-z]+/i.test(text) || /[\p{L}\p{N})}\]]\s*[_^]/u.test(text) || /[^\s=]\s*=\s*[^\s=]/.test(text))
  )
}

const command = /\\(?:[a-z]+|[,;:!{}|\\ ])/i
const operator = /[=<>+*/^_|!:±×÷·∗−≠≈≤≥≡→⇒⇔∈∉⊂⊆∪∩∧∨¬∞∑∏∫√∂∇-]/u
/** Names that TeX sets upright with a command, and people write without one. */
const named =
  /\b(?:arg|cos|cosh|cot|deg|det|dim|exp|gcd|inf|ker|lcm|lim|ln|log|max|min|mod|sin|sinh|sup|tan|tanh|Var|Cov)\b/g

function isMathematical(text: string): boolean {
  if (!opens(text) || !isBalanced(text)) return false
  if (/^\d{0,3}[\p{L}\p{N}∅∞][′']*$/u.test(text) || /^[-+−]?[\d.,]+\s*(?:\\?%)?$/.test(text)) return true
  if (/[;"#@?~]|&&|\|\||->|=>|::|\/\/|==|\+\+|--|https?:/.test(text) && !command.test(text)) return false
  if (hasWords(text)) return false
  return command.test(text) || operator.test(text) || /^\d*[\p{L}]\(|^[([]/u.test(text)
}

/** What no formula begins with: ends of brackets, and marks that go on from something. */
function opens(text: string): boolean {
  if (/^[<>=+×÷±≤≥≠∈∧∨-]$/u.test(text)) return true
  if (/^[)\]},;:.?'"*/=&%#@~`]/.test(text)) return false
  return !text.startsWith('{') || command.test(text) || /[_^]/.test(text)
}

/** Braces have to pair; other brackets may be half open, as intervals are, but none may close what was never opened. */
function isBalanced(text: string): boolean {
  let braces = 0
  let brackets = 0
  for (const [character] of text.replace(/\\./gs, '').matchAll(/[{}()[\]]/g)) {
    if (character === '{') braces++
    else if (character === '}') braces--
    else brackets += /[([]/.test(character) ? 1 : -1
    if (braces < 0) return false
  }
  return braces === 0 && (brackets === 0 || command.test(text))
}

/** Whether words stand in it that no command sets as such: it is prose then, or code. */
function hasWords(text: string): boolean {
  const bare = text
    .replace(
      /\\(?:text\w*|mathrm|mathit|mathsf|mathtt|mathbf|operatorname\*?|mbox|hbox|begin|end|tag|label)\s*\{[^{}]*\}/g,
      ' ',
    )
    .replace(/\\[a-z]+/gi, ' ')
    .replace(/[_^]\s*\{[^{}]*\}/g, ' ')
    .replace(named, ' ')
  const words = bare.match(/\p{L}[\p{L}\p{M}]{2,}|\p{Script=Han}{2,}|[\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []
  // One name, as in `area = \pi r^2`, is what people write who know no command for it.
  if (command.test(text) && words.length <= 3 && !/\p{L}{2,}\s+\p{L}{2,}/u.test(bare)) return false
  return words.length > 0
}
