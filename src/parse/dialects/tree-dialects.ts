/** The dialects that find questions in what Markdown has read, outside headings. Adding one is adding a row. */
import {bold} from './bold.ts'
import {cards} from './cards.ts'
import {choices} from './choices.ts'
import type {TreeDialect} from './dialect.ts'
import {folds} from './folds.ts'
import {items} from './items.ts'
import {labels} from './labels.ts'
import {lines} from './lines.ts'
import {summaries} from './summaries.ts'
import {tables} from './tables.ts'

export const treeDialects: Array<TreeDialect> = [cards, labels, summaries, folds, choices, bold, items, lines, tables]
