/**
 * The books of a guide: every word of the source is in the tree or in a message that says it was left out, and the tree
 * has no word that the source has not.
 */
import {extname} from 'node:path'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Guide} from '../../src/guide/types.ts'
import {matchFact} from '../../src/parse/match-label.ts'
import {wordsLeftOut, wordsSetRight} from './left-out.ts'
import {wordsOfSource, wordsWithoutReferences} from './of-source.ts'
import {wordsOfTree} from './of-tree.ts'
import {missingWords, mostOf, wordsOf} from './words.ts'

export interface Books {
  /** Words of the source that neither the tree nor a message has. */
  lost: Array<string>
  /** Words of the tree that the source has not, or has less often. */
  invented: Array<string>
  /** How many words the source has. */
  words: number
  leftOut: Map<string, Array<string>>
}

export function unaccounted(file: VFile, guide: Guide): Books {
  const text = String(file)
  const source = wordsOfSource(text)
  const tree = wordsOfTree(guide)
  const leftOut = wordsLeftOut(file)
  const out = [...leftOut.values()].flat()
  const held = [...tree.content, ...tree.silent, ...out, ...identifiersIn(text, guide), ...factLabelsIn(text)]
  if (/<\/?(?:details|summary)|^[ \t>]*\[[^\]]+\]:/im.test(text)) held.push(...tree.addresses)
  const syntax = syntaxIn(text, file)
  const all = isMarkdown(file) ? missingWords(source.visible, syntax) : distinct(missingWords(source.written, syntax))
  const marks = marksIn(text, isMarkdown(file) ? /[\p{L}\p{M}]{1,2}/u : /[\p{L}\p{M}]{1,2}|\d{1,4}/u)
  const known = [...mostOf(source.written, wordsWithoutReferences(text)), ...source.data, ...wordsSetRight(file)]
  const unread = file.messages.some(({ruleId, fatal}) => ruleId === 'front-matter' && fatal)
  return {
    lost: [
      ...missingWords(missingWords(all, held), marks),
      ...(unread ? [] : missingWords(source.data, [...tree.data, ...out])),
    ],
    invented: missingWords(isMarkdown(file) ? tree.content : distinct(tree.content), [
      ...known,
      ...wordsOf(file.stem ?? ''),
    ]),
    words: all.length + source.data.length,
    leftOut,
  }
}

/** In the other texts a choice stands twice where its feedback is told, and once where its line repeats it. */
function distinct(words: Array<string>): Array<string> {
  return [...new Set(words)]
}

/** Words of a text that only tell a program how to read it: GIFT’s categories, formats and tags, a colon misread. */
function syntaxIn(text: string, file: VFile): Array<string> {
  const gift = [/\$CATEGORY:[^\n]*\//g, /\[(?:html|markdown|moodle|plain)\]/g, /<\/?[a-z]+/g, /\\n/g]
  const patterns = extname(file.path) === '.gift' ? gift : [/#Q\b/g, /(?<=Question)£º/g]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([whole]) => wordsOf(whole)))
}

function isMarkdown(file: VFile): boolean {
  return ['.md', '.markdown', '.mdx'].includes(extname(file.path))
}

/** The names in `{#name}` that something in the tree goes by. */
function identifiersIn(text: string, guide: Guide): Array<string> {
  const known = new Set<string>()
  visit(guide as never, (node: {identifier?: string}) => {
    if (node.identifier) known.add(node.identifier)
  })
  const written = [...text.matchAll(/\{#([^\s{}]+)\}/g)].map(([, name = '']) => name)
  return written.filter((name) => known.has(name)).flatMap(wordsOf)
}

/** What stands before a fact, and the unit behind it, are marks: `Minutes: 8 min` is gone, and the 8 is there. */
function factLabelsIn(text: string): Array<string> {
  const labels = [...text.matchAll(/(\p{L}[\p{L}\p{M} ]*)[*_]*[ \t]*[:：][*_]*[ \t]*(?:\d+[.,]?\d*[ \t]*(\p{L}+))?/gu)]
  return labels.flatMap(([, label = '', unit = '']) => (matchFact(label) ? wordsOf(`${label} ${unit}`) : []))
}

/** The words that say “question” before one, in the languages of our guides. */
const asks = 'question|pregunta|pergunta|frage|domanda|вопрос|سؤال|السؤال|问题|問題|質問|질문|题目'

/**
 * What opens a line and says nothing: letters such as `A.` and `Q:`, and `Question:` before a question. In plain text so
 * do numbers; those of Markdown lists nobody sees.
 */
function marksIn(text: string, mark: RegExp): Array<string> {
  const opening = '^[\\s>*+\\-#_]*\\(?'
  const marks = [
    ...text.matchAll(new RegExp(`${opening}(${mark.source})[.):：、．]`, 'gmu')),
    ...text.matchAll(new RegExp(`${opening}(${asks})[ \\t]*\\d*[ \\t*_]*(?:[:：]|£º)`, 'gimu')),
  ]
  return marks.flatMap(([, words = '']) => wordsOf(words))
}
