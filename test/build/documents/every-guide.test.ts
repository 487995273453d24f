/**
 * Cards of guides as they come out, read back from the PDF: nothing is printed beyond a card’s inset, and every word of
 * each side stands on some card of its question. With a folder in `STUDYPACK_GUIDES`, of every guide in there.
 */
import {toString as toText} from 'mdast-util-to-string'
import type {Node, Parent} from 'unist'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {createContext} from '../../../src/build/create-context.ts'
import {buildFlashcards} from '../../../src/build/documents/flashcards.ts'
import {forCandidate} from '../../../src/guide/audience.ts'
import type {FormulaElement} from '../../../src/guide/formula/types.ts'
import {readFormula} from '../../../src/guide/formula.ts'
import type {InlineMath} from '../../../src/guide/types.ts'
import {questionsOf} from '../../../src/guide/walk.ts'
import {resolveOptions} from '../../../src/options.ts'
import {Printer} from '../../../src/print/printer.ts'
import {loadTemplates} from '../../../src/render/templates.ts'
import {type CardSource, cardGroups} from '../../../src/view/flashcards/content.ts'
import {insetOf} from '../../../src/view/flashcards/stock.ts'
import {type PdfPage, readPdf} from '../../print/read-pdf.ts'
import {otherGuides, ourGuides, parseText, readSource} from '../../words/guides.ts'
import {wordsIn} from '../words.ts'
import {type CardFace, facesOn, onCards, spanOf} from './card-faces.ts'

const few = /(?:choices\/llaves|folds\/les|formulas\/orchard|labels\/beekeeper|labels\/sayyad)\.md$/
const options = resolveOptions({documents: ['flashcards']})
const inset = insetOf(options.cards.stock)
/** The browser sets text in steps of a quarter of a millimetre. */
const tolerance = 0.3

let printer: Printer

beforeAll(() => {
  printer = new Printer()
})
afterAll(() => printer.close())

/** Text that stands on no card, or too near to the edge of one. */
function outside(page: PdfPage, faces: Array<CardFace>): Array<string> {
  const placed = new Map(faces.flatMap(({slot, texts}) => texts.map((text) => [text, slot] as const)))
  return onCards(page).flatMap((text) => {
    const slot = placed.get(text)
    const {left, right, y} = spanOf(text)
    if (!slot) return [`“${text.text}” at ${left.toFixed(1)}, ${y.toFixed(1)} stands on no card`]
    const gaps = [left - slot.x, slot.x + slot.width - right, y - slot.y, slot.y + slot.height - y]
    const least = Math.min(...gaps)
    return least < inset - tolerance ? [`“${text.text}” is ${least.toFixed(2)} mm from the edge of its card`] : []
  })
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** A PDF has such text as it is drawn: in whatever order, and with letters joined. */
function holds(shown: string, word: string): boolean {
  return [...word].every((letter) => shown.includes(letter))
}

/** Words of a side that its cards do not have; a word may go over the end of a line. */
function missing(wanted: string, faces: Array<CardFace>): Array<string> {
  const shown = wordsIn(faces.map(({texts}) => texts.map(({text}) => text).join(' ')).join(' ')).join('')
  const isShown = (word: string): boolean => shown.includes(word) || (rightToLeft.test(word) && holds(shown, word))
  return [...new Set(wordsIn(wanted))].filter((word) => !isShown(word))
}

function textOf(source: CardSource): {front: string; back: string} {
  const text = (nodes: ReadonlyArray<Node>): string => nodes.map(textOfBlock).join('\n')
  return {front: text([...source.front.flow, ...source.front.choices]), back: text(source.back.flow)}
}

/** The words of a block, those of the blocks inside it on lines of their own. */
function textOfBlock(node: Node): string {
  const {children = []} = node as Parent
  const phrasing = ['paragraph', 'heading', 'tableCell'].includes(node.type) || children.length === 0
  const plain = {includeImageAlt: false, includeHtml: false}
  return phrasing ? toText(withSigns(node), plain) : children.map(textOfBlock).join('\n')
}

/** Formulas as the signs that are printed of them, each for itself: a fraction is read in no one order. */
function withSigns(node: Node): Node {
  if (node.type === 'inlineMath' || node.type === 'math') {
    const {value} = node as InlineMath
    const read = readFormula(value, true)
    return {type: 'text', value: 'error' in read ? value : ` ${signsOf(read.element).join(' ')} `} as Node
  }
  return 'children' in node ? ({...node, children: (node as Parent).children.map(withSigns)} as Node) : node
}

function signsOf({children}: FormulaElement): Array<string> {
  return children.flatMap((child) => (typeof child === 'string' ? [child] : signsOf(child)))
}

function byNumber(faces: Array<CardFace>): Map<string, Array<CardFace>> {
  const found = new Map<string, Array<CardFace>>()
  for (const face of faces) found.set(face.number, [...(found.get(face.number) ?? []), face])
  return found
}

const guides = otherGuides.length > 0 ? otherGuides : ourGuides.filter((path) => few.test(path))

it.each(guides)(
  'the cards of %s hold everything, within their insets',
  async (path) => {
    const {guide, file} = parseText(path, readSource(path))
    if (questionsOf(guide).length === 0) return
    const context = await createContext({guide, file, options, templates: loadTemplates(), printer})
    const candidates = {...context, guide: forCandidate(guide)}
    const pdf = await readPdf((await buildFlashcards(candidates, {})).pdf?.value as Uint8Array)
    const faces = pdf.pages.map((page, index) => facesOn(page, index % 2 === 0 ? 'front' : 'back', options.cards))
    const [fronts, backs] = [0, 1].map((side) => byNumber(faces.filter((_, index) => index % 2 === side).flat())) as [
      Map<string, Array<CardFace>>,
      Map<string, Array<CardFace>>,
    ]
    const overflowing = file.messages.filter(({ruleId}) => ruleId === 'card-overflow').map(({line}) => line)
    const lost = cardGroups(guide, null)
      .flatMap(({cards}) => cards)
      .filter(({question}) => !overflowing.includes(question.position?.start.line))
      .flatMap((source) => {
        const {front, back} = textOf(source)
        const words = [
          ...missing(front, fronts.get(source.number) ?? []).map((word) => `${word} (front)`),
          ...missing(back, backs.get(source.number) ?? []).map((word) => `${word} (back)`),
        ]
        return words.length > 0 ? [`${source.number}: ${words.join(', ')}`] : []
      })
    expect(pdf.pages.flatMap((page, index) => outside(page, faces[index] ?? []))).toEqual([])
    expect(lost).toEqual([])
  },
  600_000,
)
