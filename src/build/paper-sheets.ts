/** How many sheets of paper a document takes, printed as its PDF asks for. */
import type {ResolvedOptions} from '../options.ts'
import type {DocumentName} from '../render/fonts/families.ts'

export function paperSheets(document: DocumentName, pages: number, {sides}: Pick<ResolvedOptions, 'sides'>): number {
  const both = document === 'booklet' || (document === 'flashcards' && sides === 'duplex')
  return both ? Math.ceil(pages / 2) : pages
}
