/** Cards of many files → candidates. Cards that contradict each other are reported, and nobody picks one of them. */
import type {VFile} from 'vfile'
import type {FilledCard} from '../guide/filled-card.ts'
import {tell} from './findings.ts'

export interface ReadCard {
  card: FilledCard
  /** The file that it came in: messages go to it. */
  file: VFile
}

/** Cards of one candidate and one guide, of the same version. */
export interface Candidate {
  code: string
  /** The guide’s identifier. */
  guide: string
  cards: Array<FilledCard>
}

/** Candidates in the order of their codes. Those whose cards do not go together are left out, and a message says why. */
export function sortCards(read: ReadonlyArray<ReadCard>): Array<Candidate> {
  const groups = new Map<string, Array<ReadCard>>()
  for (const item of read) {
    if (!isFilled(item.card)) {
      tell(item.file, 'card-blank', 'Unexpected card on which nothing is written or marked; it is left out')
      continue
    }
    const key = JSON.stringify([item.card.kit.guide.identifier, codeOf(item.card)])
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
    .map(withoutRepeated)
    .filter((group) => [isOneVersion(group), isOneCardEach(group)].every(Boolean))
    .map((group) => group.map(({card}) => card))
    .flatMap((cards) => {
      const [first] = cards
      return first ? {code: first.candidate.trim(), guide: first.kit.guide.identifier, cards} : []
    })
    .sort((a, b) => a.code.localeCompare(b.code, 'en', {numeric: true}) || a.guide.localeCompare(b.guide, 'en'))
}

function codeOf({candidate}: FilledCard): string {
  return candidate.trim().toLowerCase()
}

function isFilled({answers, overall, overflow}: FilledCard): boolean {
  const marked = answers.some(
    ({noScore, notes, heard, flags}) => noScore !== 'blank' || notes !== null || heard.length > 0 || flags.length > 0,
  )
  const {signed, ...rest} = overall
  return marked || signed || overflow.length > 0 || Object.values(rest).some((value) => value !== null)
}

/** The same card twice, such as a file and its copy, counts once. */
function withoutRepeated(group: ReadonlyArray<ReadCard>): Array<ReadCard> {
  const seen = new Map<string, ReadCard>()
  for (const item of group) {
    const key = JSON.stringify({...item.card, source: null, kit: null})
    const before = seen.get(key)
    if (before) tell(item.file, 'card-repeated', `Unexpected copy of the card in ${before.card.source}; it counts once`)
    else seen.set(key, item)
  }
  return [...seen.values()]
}

function isOneVersion(group: ReadonlyArray<ReadCard>): boolean {
  const [first] = group
  const other = group.filter(({card}) => card.kit.guide.hash !== first?.card.kit.guide.hash)
  for (const {card, file} of other) {
    tell(
      file,
      'card-mixed',
      `Unexpected version ${versionOf(card)} of the guide on a card of ${card.candidate}, expected ${versionOf(first?.card ?? card)}, as in ${first?.card.source}`,
      {
        note: 'Cards of different versions are not compared. Collect them apart, or copy the marks onto a card of one version.',
      },
    )
  }
  return other.length === 0
}

function versionOf({kit}: FilledCard): string {
  return kit.guide.hash.slice(0, 4)
}

function isOneCardEach(group: ReadonlyArray<ReadCard>): boolean {
  const seen = new Map<string, FilledCard>()
  let good = true
  for (const {card, file} of group) {
    const name = card.interviewer.trim().toLowerCase()
    const before = seen.get(name)
    if (before) {
      good = false
      const reason = `Unexpected second card of ${card.interviewer} for ${card.candidate}, expected one; the other is in ${before.source}`
      tell(file, 'card-duplicate', reason, {note: 'They differ. Leave out the one that does not hold.'})
    } else seen.set(name, card)
  }
  return good
}
