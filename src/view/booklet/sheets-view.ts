/** What stands on the sheet before those to be folded: how to print and fold them. */
import {mm, type SafeCss} from '../css.ts'
import type {Paper} from '../paper.ts'
import {count, fill, type Words} from '../words.ts'
import type {Imposed} from './impose.ts'

export interface SheetsView {
  width: SafeCss
  height: SafeCss
  title: string
  /** How many sheets there are, and of what. */
  summary: string
  steps: Array<string>
  /** Which sheets belong together, where there is more than one pile. */
  parts: Array<string>
  folded: boolean
}

export function sheetsView({sides, signatures}: Imposed, paper: Paper, words: Words): SheetsView {
  const {booklet} = words
  const folded = signatures.length > 0
  const several = signatures.length > 1
  const creep = Math.max(0, ...sides.map((side) => side.creep))
  const decimal = new Intl.NumberFormat(words.locale, {numberingSystem: 'latn', maximumFractionDigits: 1})
  const foldSteps = [
    fill(booklet.sheetsPrint, {paper: paper.name}),
    booklet.sheetsOrder,
    booklet.sheetsFold,
    ...(several ? [fill(booklet.sheetsParts, {parts: signatures.length}), booklet.sheetsBind] : [booklet.sheetsStaple]),
    ...(creep >= 0.5 ? [fill(booklet.sheetsTrim, {creep: decimal.format(creep)})] : []),
  ]
  let before = 0
  const parts = signatures.map((size, index) => {
    const [first, last] = [before + 1, before + size]
    before = last
    return count(words, booklet.sheetsPart, size, {part: index + 1, first, last})
  })
  const sheets = new Set(sides.map(({sheet}) => sheet)).size
  return {
    width: mm(paper.width),
    height: mm(paper.height),
    title: folded ? booklet.sheetsTitle : booklet.pairsTitle,
    summary: `${count(words, booklet.sheetsCount, sheets)}, ${paper.name}`,
    steps: [booklet.sheetsApart, ...(folded ? foldSteps : [fill(booklet.pairsPrint, {paper: paper.name})])],
    parts: several ? parts : [],
    folded,
  }
}
