/** The words of a source, read without a line of ours: as CommonMark with GFM shows it, or as it stands. */
import {raw} from 'hast-util-raw'
import {toHast} from 'mdast-util-to-hast'
import {isScalar, parseDocument, visit} from 'yaml'
import {markdown} from './markdown.ts'
import {visibleIn} from './visible.ts'
import {wordsOf} from './words.ts'

const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)((?:.*(?:\r\n|\r|\n))*?)---[ \t]*(?:\r\n|\r|\n|$)/

export interface SourceWords {
  /** What a reader of the page sees, marks gone. */
  visible: Array<string>
  /** Every word that stands in the text, marks and all. */
  written: Array<string>
  /** The values of the front matter. */
  data: Array<string>
}

export function wordsOfSource(text: string): SourceWords {
  const [whole = '', data = ''] = frontMatter.exec(text) ?? []
  const body = text.slice(whole.length).replace(/^\uFEFF/, '')
  const html = raw(toHast(markdown.parse(body), {allowDangerousHtml: true, footnoteLabel: ' '}))
  return {visible: visibleIn(html).flatMap(wordsOf), written: wordsOf(body), data: valuesIn(data)}
}

/** Words of a text in which character references are the characters they stand for. */
export function wordsWithoutReferences(text: string): Array<string> {
  return /&\w|&#/.test(text) ? wordsOf(visibleIn(raw(escaped(text))).join('')) : wordsOf(text)
}

function escaped(text: string) {
  return {type: 'root', children: [{type: 'raw', value: text.replaceAll('<', '&lt;')}]} as never
}

function valuesIn(data: string): Array<string> {
  const words: Array<string> = []
  visit(parseDocument(data, {schema: 'failsafe'}), {
    Scalar(key, node) {
      if (key !== 'key' && isScalar(node)) words.push(...wordsOf(String(node.value)))
    },
  })
  return words
}
