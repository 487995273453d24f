/**
 * Deck → an Anki package of the first form, which every Anki since 2.0 and its relatives read: a collection, pictures by
 * number, and a list of their names. The same deck gives the same bytes.
 */
import {unzipSync, type Zippable, zipSync} from 'fflate'
import type {Deck} from '../deck.ts'
import {readCollection, writeCollection} from './collection.ts'
import {type EarlierNote, notesOf} from './notes.ts'
import {deckName} from './tags.ts'

/** The first moment that a zip file can bear. */
const mtime = '1980-01-01T00:00:00'
const largestEarlier = 512 * 1024 * 1024

/** `earlier` is the package that this one takes the place of: its notes keep their dates where nothing changed. */
export async function toApkg(deck: Deck, earlier: Uint8Array | null = null): Promise<Uint8Array> {
  const notes = notesOf(deck, earlier ? await readEarlier(earlier) : new Map())
  const collection = await writeCollection(notes, {
    identifier: deck.identifier,
    name: deckName(deck.title, deck.identifier),
  })
  const names = Object.fromEntries(deck.media.map(({name}, index) => [String(index), name]))
  const files: Zippable = {
    'collection.anki2': collection,
    media: new TextEncoder().encode(JSON.stringify(names)),
  }
  // Pictures are compressed already.
  for (const [index, {bytes}] of deck.media.entries()) files[String(index)] = [bytes, {level: 0}]
  return zipSync(files, {mtime, level: 6})
}

/** What is no package of ours has no memory to keep. */
async function readEarlier(bytes: Uint8Array): Promise<Map<string, EarlierNote>> {
  try {
    const files = unzipSync(bytes, {
      filter: ({name, originalSize}) => name === 'collection.anki2' && originalSize <= largestEarlier,
    })
    const collection = files['collection.anki2']
    return collection ? await readCollection(collection) : new Map()
  } catch {
    return new Map()
  }
}
