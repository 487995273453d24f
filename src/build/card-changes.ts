/** What the ledger of cards says of a guide before it is printed, and what it is told afterwards. */
import type {VFile} from 'vfile'
import {type CardLedger, markPrinted, recordCards} from '../guide/card-ledger.ts'
import {report} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'
import {questionsOf} from '../guide/walk.ts'
import type {ResolvedOptions} from '../options.ts'
import {selectsAll} from '../select/select-questions.ts'
import {readLedger, reportRenamed} from './ledger-file.ts'

export interface CardChanges {
  ledger: CardLedger
  /** The questions whose cards are to be printed; `null` for all. */
  only: ReadonlySet<string> | null
  /** Whether some were found under another name, which is said once. */
  renamed: boolean
}

type Options = Pick<ResolvedOptions, 'out' | 'selection' | 'ownSelections' | 'cards'>

/** Messages about renamed cards go to the file. Throws an `IoError` for a ledger that cannot be read. */
export async function readChanges(guide: Guide, file: VFile, options: Options, date: Date): Promise<CardChanges> {
  const before = await readLedger(options.out, guide.identifier)
  const recorded = recordCards(before, guide, date, {
    whole: selectsAll(options.ownSelections.flashcards ?? options.selection),
  })
  reportRenamed(recorded, guide, file)
  const renamed = recorded.renamed.length > 0
  if (!options.cards.onlyChanged) return {ledger: recorded.ledger, only: null, renamed}
  const {cards} = recorded.ledger
  const stale = questionsOf(guide).filter(({identifier}) => cards[identifier]?.printed !== cards[identifier]?.hash)
  if (stale.length === 0) {
    report(file, {
      severity: 'info',
      ruleId: 'card-unchanged',
      reason: 'Unexpected `--only-changed`, expected a card that changed since it was last printed: none is printed',
    })
  }
  return {ledger: recorded.ledger, only: new Set(stale.map(({identifier}) => identifier)), renamed}
}

/** The ledger after a build. Fronts alone are half a card, and a list is none: the backs, or both, count as printed. */
export function afterPrint(
  {ledger, only}: Pick<CardChanges, 'ledger' | 'only'>,
  guide: Guide,
  options: Options,
  printed: boolean,
): CardLedger {
  const {sides} = options.cards
  if (!printed || sides === 'fronts' || sides === 'list') return ledger
  return markPrinted(ledger, only ?? questionsOf(guide).map(({identifier}) => identifier))
}
