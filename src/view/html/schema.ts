/** What of a stranger’s HTML may pass: text, structure, and pictures that we read ourselves. */
import {defaultSchema, type Schema} from 'hast-util-sanitize'
import {attributeValues, elements} from '../../guide/formula/mathml.ts'

const attributes = defaultSchema.attributes ?? {}

/** `maths.ts` has seen to their places, values and texts; here nothing else of MathML passes. */
const mathMl = [...elements]
const mathMlAttributes = [...Object.keys(attributeValues), ['className', /^f-/]] as NonNullable<
  Schema['attributes']
>[string]

/** Attributes that fetch, submit, steal focus, or name things that scripts and styles look for. */
const refused = new Set([
  'accessKey',
  'action',
  'charSet',
  'cite',
  'encType',
  'htmlFor',
  'itemProp',
  'longDesc',
  'method',
  'name',
  'tabIndex',
  'useMap',
])

export const schema: Schema = {
  ...defaultSchema,
  attributes: {
    ...attributes,
    '*': (attributes['*'] ?? []).filter((name) => !refused.has(String(name))),
    blockquote: [],
    del: [],
    div: [],
    img: ['alt', 'src'],
    ins: [],
    math: ['alttext', ...mathMlAttributes],
    ...Object.fromEntries(mathMl.map((name) => [name, mathMlAttributes])),
    q: [],
    source: [],
  },
  ancestors: {...defaultSchema.ancestors, ...Object.fromEntries(mathMl.map((name) => [name, ['math']]))},
  // An identifier must not shadow one of ours; `toHtml` adds the question’s name, to links as well.
  clobber: [],
  protocols: {href: ['http', 'https', 'mailto'], src: ['data']},
  strip: ['script', 'style', 'template', 'noscript', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    'math',
    ...mathMl,
  ],
}
