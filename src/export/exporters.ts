/** The forms a guide can be written in. Adding one is adding a row. */
import type {Guide} from '../guide/types.ts'
import {toApkg} from './anki/to-apkg.ts'
import {toTsv} from './anki/to-tsv.ts'
import {toCsv} from './csv/to-csv.ts'
import type {Deck} from './deck.ts'
import {toMarkdown} from './to-markdown.ts'

export type ExportName = 'json' | 'markdown' | 'csv'

/** What needs the tree and nothing else. */
export const exporters: Record<ExportName, (guide: Guide) => string> = {
  json: (guide) => JSON.stringify(guide, null, 2),
  markdown: toMarkdown,
  csv: toCsv,
}

export type DeckExportName = 'anki' | 'anki-tsv'

export interface DeckExporter {
  /** Pictures as files beside the cards, or inside their text. */
  media: 'files' | 'inside'
  /** `earlier` is the file that this one takes the place of. */
  write: (deck: Deck, earlier: Uint8Array | null) => Promise<Uint8Array | string>
}

/** What is made of cards, whose pieces are HTML already. */
export const deckExporters: Record<DeckExportName, DeckExporter> = {
  anki: {media: 'files', write: toApkg},
  'anki-tsv': {media: 'inside', write: async (deck) => toTsv(deck)},
}
