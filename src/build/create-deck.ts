/** A guide → the deck that flashcard programs are given: its cards as HTML, its pictures, and when it last changed. */
import type {VFile} from 'vfile'
import type {Deck, DeckMedia} from '../export/deck.ts'
import {forCandidate} from '../guide/audience.ts'
import {cardGuid} from '../guide/card-guid.ts'
import {isolateGuide} from '../guide/isolate.ts'
import type {Guide} from '../guide/types.ts'
import {createDeckView} from '../view/deck/create-deck-view.ts'
import type {Back} from '../view/flashcards/content.ts'
import {createToHtml} from '../view/html/to-html.ts'
import {readImages} from './images.ts'
import {sha256} from './manifest.ts'
import type {RemotePictures} from './remote/remote-pictures.ts'

/** Messages about pictures go to the file. */
export async function createDeck(
  written: Guide,
  file: VFile,
  {pictures, back, remote}: {pictures: 'files' | 'inside'; back: Back | null; remote?: RemotePictures},
): Promise<Deck> {
  const guide = isolateGuide(written)
  const {data} = await readImages(guide, file, remote)
  const {addresses, media} = pictures === 'files' ? asFiles(data) : {addresses: data, media: []}
  const view = createDeckView(forCandidate(guide), {toHtml: createToHtml(guide, addresses), back})
  return {
    ...view,
    words: {tip: view.words.parts.tip, more: view.words.study.fullAnswer},
    cards: view.cards.map((card) => ({...card, guid: cardGuid(guide.identifier, card.identifier)})),
    media,
    modified: modifiedAt(guide, file),
  }
}

/** Named by what is in them, so that no name ever stands for two pictures. */
function asFiles(data: Readonly<Record<string, string>>): {addresses: Record<string, string>; media: Array<DeckMedia>} {
  const addresses: Record<string, string> = Object.create(null)
  const media = new Map<string, DeckMedia>()
  for (const [url, address] of Object.entries(data)) {
    const [, subtype = '', base64 = ''] = /^data:image\/([\w]+)[^,]*;base64,(.*)$/s.exec(address) ?? []
    const bytes = Buffer.from(base64, 'base64')
    const name = `studypack-${sha256(bytes).slice(0, 24)}.${subtype === 'jpeg' ? 'jpg' : subtype}`
    addresses[url] = name
    media.set(name, {name, bytes})
  }
  return {addresses, media: [...media.values()].sort((a, b) => (a.name < b.name ? -1 : 1))}
}

/**
 * `SOURCE_DATE_EPOCH`, else the later of the guide’s date and the day of its file, in seconds: flashcard programs skip
 * what is not newer than what they have, and a guide’s date is not always moved with its words.
 */
export function modifiedAt(guide: Guide, file: VFile, env: NodeJS.ProcessEnv = process.env): number {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? ''
  if (/^\d{1,11}$/.test(epoch)) return Math.max(earliest, Number(epoch))
  const dates = [guide.date ? Date.parse(`${guide.date}T00:00:00Z`) : 0, Date.parse(String(file.data['modified']))]
  return Math.max(earliest, ...dates.filter(Number.isFinite).map((ms) => Math.floor(ms / 1000)))
}

/** 2020, so that no note seems older than the program it is for. */
const earliest = 1_577_836_800
