/** Files → the cards in them, and what their messages say is wrong with them. */
import {csvToCards} from '../../collect/csv/csv-to-cards.ts'
import {tell} from '../../collect/findings.ts'
import type {PdfReader} from '../../collect/pdf/pdf-reader.ts'
import {type RawPdf, Refusal} from '../../collect/pdf/raw-pdf.ts'
import {descriptionOf, toCard} from '../../collect/pdf/to-card.ts'
import type {ReadCard} from '../../collect/sort-cards.ts'
import type {KitDescription} from '../../guide/kit.ts'
import {type CardFile, readBytes} from './read-files.ts'

export async function readCards(cardFile: CardFile, reader: PdfReader): Promise<Array<ReadCard>> {
  const {file, kind, found} = cardFile
  if (kind === 'csv') return csvToCards(file).map((card) => ({card, file}))
  const pdf = await readForm(cardFile, reader)
  if (!pdf) return []
  if (found && !descriptionOf(pdf)) {
    tell(file, 'card-note', 'Unexpected PDF without the description of a kit; it is left out')
    return []
  }
  const card = toCard(pdf, file)
  return card ? [{card, file}] : []
}

/** The kit that a PDF was printed from; a blank one will do, and one without fields. */
export async function readKit(cardFile: CardFile, reader: PdfReader): Promise<KitDescription | null> {
  const pdf = cardFile.kind === 'pdf' ? await readForm(cardFile, reader) : null
  const kit = pdf && descriptionOf(pdf)
  if (!kit && !cardFile.found && cardFile.file.messages.length === 0) {
    tell(
      cardFile.file,
      'card-unreadable',
      'Unexpected file without the description of a kit, expected scorecards of studypack',
    )
  }
  return kit
}

async function readForm({file}: CardFile, reader: PdfReader): Promise<RawPdf | null> {
  const bytes = await readBytes(file.path)
  try {
    return await reader.read(bytes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    tell(file, 'card-unreadable', `Unexpected PDF, expected one that can be read: it ${error.message}`)
    return null
  }
}
