/** The ledger of a guide’s cards on the disk: `cards.json` in the folder of its pack. */
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {type CardLedger, emptyLedger, type Recorded} from '../guide/card-ledger.ts'
import {report} from '../guide/report.ts'
import type {Guide} from '../guide/types.ts'
import {questionsOf} from '../guide/walk.ts'
import {IoError, systemReason} from './io-error.ts'

export const ledgerName = 'cards.json'
const version = 1

/** An empty one where there is none yet. Throws an `IoError` for one that cannot be read: to go on would lose it. */
export async function readLedger(out: string, guide: string): Promise<CardLedger> {
  const path = join(out, guide, ledgerName)
  try {
    const {cards} = JSON.parse(await readFile(path, 'utf8')) as CardLedger
    if (!isLedger(cards)) throw new Error('it is no ledger of cards')
    return {guide, cards}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyLedger(guide)
    const reason = error instanceof SyntaxError ? 'it is no JSON' : systemReason(error)
    throw new IoError(`Cannot read ${path}: ${reason}. Put it right, or remove it to begin anew.`, path, error)
  }
}

/** The ledger as the file that goes beside the documents. */
export function ledgerFile({guide, cards}: CardLedger): VFile {
  return new VFile({path: ledgerName, value: `${JSON.stringify({version, guide, cards}, null, 2)}\n`})
}

/** Says of each card that would be a stranger under its new name how it keeps the old one. */
export function reportRenamed({renamed}: Recorded, guide: Guide, file: VFile): void {
  const questions = new Map(questionsOf(guide).map((question) => [question.identifier, question]))
  for (const {from, to} of renamed) {
    report(file, {
      severity: 'warning',
      ruleId: 'card-renamed',
      reason: `Unexpected new name \`${to}\` of what was the card \`${from}\`, expected the name that it had`,
      place: questions.get(to)?.position?.start,
      note: `Write \`{#${from}}\` after the question, and the card keeps its code and its progress in Anki.`,
    })
  }
}

const fields = ['guid', 'hash', 'asked', 'changed'] as const

function isLedger(cards: unknown): cards is CardLedger['cards'] {
  if (typeof cards !== 'object' || cards === null || Array.isArray(cards)) return false
  return Object.values(cards).every(
    (card) =>
      typeof card === 'object' &&
      card !== null &&
      fields.every((field) => typeof card[field] === 'string') &&
      !Number.isNaN(Date.parse(card.changed)),
  )
}
