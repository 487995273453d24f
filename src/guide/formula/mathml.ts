/**
 * The MathML that may stand on a page: the elements of MathML Core that lay out, none that link, run or hold HTML, and
 * attributes with values that cannot be larger than a page.
 */

/** What holds text and nothing else: HTML in here is how sanitisers were fooled. */
export const tokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])

/** What holds other elements of these names and no text. */
const layout = [
  'mrow',
  'mfrac',
  'msqrt',
  'mroot',
  'mstyle',
  'mpadded',
  'mphantom',
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mmultiscripts',
  'mprescripts',
  'none',
  'mspace',
  'mtable',
  'mtr',
  'mtd',
]

/** All but `math` itself. */
export const elements: ReadonlySet<string> = new Set([...tokens, ...layout])

const yesOrNo = /^(?:true|false)$/
const length = /^[-+]?\d{0,2}(?:\.\d+)?(?:em|ex|%)?$|^[-+]?\d{0,3}(?:\.\d+)?(?:pt|px|mm)$/
const span = /^\d{1,2}$/

/** Names and the values that they can have. */
export const attributeValues: Readonly<Record<string, RegExp>> = {
  accent: yesOrNo,
  accentunder: yesOrNo,
  columnspan: span,
  depth: length,
  display: /^(?:block|inline)$/,
  displaystyle: yesOrNo,
  fence: yesOrNo,
  form: /^(?:prefix|infix|postfix)$/,
  height: length,
  largeop: yesOrNo,
  linethickness: length,
  lspace: length,
  mathsize: /^[0-3]?(?:\.\d+)?em$/,
  mathvariant: /^normal$/,
  maxsize: length,
  minsize: length,
  movablelimits: yesOrNo,
  rowspan: span,
  rspace: length,
  scriptlevel: /^[-+]?[0-3]$/,
  separator: yesOrNo,
  stretchy: yesOrNo,
  symmetric: yesOrNo,
  voffset: length,
  width: length,
}

/** Those of some attributes that may stand. */
export function attributesOf(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(value)
    if (Object.hasOwn(attributeValues, name) && attributeValues[name]?.test(text)) out[name] = text
  }
  return out
}
