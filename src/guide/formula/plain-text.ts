/** A formula in one line of text, for contents lists, bookmarks and whoever hears the page: `(a + b)/2`, `x²`, `√(n)`. */
import type {FormulaElement} from './types.ts'

export function plainFormula(element: FormulaElement): string {
  return textOf(element)
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

type Child = FormulaElement | string

const superscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()ni'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][i] ?? '']),
)
const subscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()aeoxn'].map((c, i) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₙ'][i] ?? '']),
)

const written: Record<string, (children: Array<Child>, element: FormulaElement) => string> = {
  // A fraction without its line is one of two things above each other, such as a binomial.
  mfrac: ([over, under], {attributes}) =>
    /^0/.test(attributes['linethickness'] ?? '')
      ? `${textOf(over)}; ${textOf(under)}`
      : `${grouped(over)}/${grouped(under)}`,
  msqrt: (children) => `√${grouped({name: 'mrow', attributes: {}, classes: [], children})}`,
  mroot: ([of, degree]) => `${raised(degree)}√${grouped(of)}`,
  msup: ([base, up]) => textOf(base) + raised(up),
  msub: ([base, down]) => textOf(base) + lowered(down),
  msubsup: ([base, down, up]) => textOf(base) + lowered(down) + raised(up) + spaceAfter(base),
  munder: ([base, down]) => textOf(base) + lowered(down) + spaceAfter(base),
  mover: ([base, up]) => textOf(base) + (isAccent(up) ? (accents[textOf(up).trim()] ?? '') : raised(up)),
  munderover: ([base, down, up]) => textOf(base) + lowered(down) + raised(up) + spaceAfter(base),
  mtable: (rows) => rows.map((row) => textOf(row)).join('; '),
  mtr: (cells) =>
    cells
      .map((cell) => textOf(cell).trim())
      .filter(Boolean)
      .join(' '),
  mphantom: () => ' ',
  mspace: () => ' ',
  mo: (children, {attributes}) => {
    const text = children.map(textOf).join('')
    return attributes['form'] === 'prefix' ? text : operator(text)
  },
}

const accents: Record<string, string> = {
  '→': '\u20d7',
  '‾': '\u0305',
  '\u02c6': '\u0302',
  '\u0302': '\u0302',
  '\u0303': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  '~': '\u0303',
  '˜': '\u0303',
}

function textOf(node: Child | undefined): string {
  if (node === undefined) return ''
  if (typeof node === 'string') return node
  const write = written[node.name]
  return write ? write(node.children, node) : node.children.map(textOf).join('')
}

/** Spaced as a reader would write it. */
function operator(text: string): string {
  if (/^[,;]$/.test(text)) return `${text} `
  return /^(?:[=<>≤≥≠≈≡±+−×÷→⇒⇔∈∉⊂⊆∪∩∧∨∼:]|mod)$/u.test(text) ? ` ${text} ` : text
}

function isAccent(node: Child | undefined): boolean {
  return typeof node === 'object' && node.name === 'mo' && Object.hasOwn(accents, textOf(node).trim())
}

/** What sums and integrals are taken of stands apart from them. */
function spaceAfter(base: Child | undefined): string {
  return /^[∑∏∫∮⋃⋂]/u.test(textOf(base).trim()) ? ' ' : ''
}

/** In brackets, unless it is one thing. */
function grouped(node: Child | undefined): string {
  const text = textOf(node).trim()
  return /^(?:\p{N}+(?:\.\p{N}+)?|\p{L}[₀-₉⁰-⁹′]*|\p{L}{3,}|∞)$/u.test(text) ? text : `(${text})`
}

function raised(node: Child | undefined): string {
  const text = textOf(node).trim()
  if (/^[′″‴]+$/.test(text)) return text
  return small(text.replaceAll('−', '-'), superscripts) ?? `^${grouped(node)}`
}

function lowered(node: Child | undefined): string {
  const text = textOf(node).trim()
  return small(text.replaceAll('−', '-'), subscripts) ?? `_${grouped(node)}`
}

function small(text: string, table: Record<string, string>): string | null {
  const characters = [...text.replaceAll(' ', '')]
  return characters.length > 0 && characters.every((one) => Object.hasOwn(table, one))
    ? characters.map((one) => table[one]).join('')
    : null
}
