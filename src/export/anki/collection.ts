/** Notes → the bytes of `collection.anki2`, an SQLite database; the same for the same notes. */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Database} from 'node-sqlite3-wasm'
import {idOf} from './identity.ts'
import {noteType} from './note-type.ts'
import type {EarlierNote, Note} from './notes.ts'
import {configuration, deckOptions, schema} from './schema.ts'
import {withFolder} from './with-folder.ts'

/** No collection of ours is older than this; seconds since 1970. */
const epoch = 1_577_836_800

export interface CollectionDeck {
  identifier: string
  name: string
}

export async function writeCollection(notes: ReadonlyArray<Note>, deck: CollectionDeck): Promise<Uint8Array> {
  // Only this form needs it, and it takes a while to load.
  const {default: sqlite} = await import('node-sqlite3-wasm')
  return withFolder((folder) => {
    const path = join(folder, 'collection.anki2')
    const database = new sqlite.Database(path)
    try {
      fill(database, notes, deck)
    } finally {
      database.close()
    }
    return readFileSync(path)
  })
}

function fill(database: Database, notes: ReadonlyArray<Note>, deck: CollectionDeck): void {
  const deckId = idOf(`deck\0${deck.identifier}`)
  const modified = notes.reduce((latest, note) => Math.max(latest, note.modified), epoch)
  database.exec('pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off; begin')
  database.exec(schema)
  database.run('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    epoch,
    modified * 1000,
    modified * 1000,
    JSON.stringify({...configuration, curModel: noteType.id}),
    JSON.stringify({[noteType.id]: noteType}),
    JSON.stringify({1: deckRow(1, 'Default', epoch), [deckId]: deckRow(deckId, deck.name, modified)}),
    JSON.stringify(deckOptions),
    '{}',
  ])
  const note = database.prepare('insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)')
  const card = database.prepare('insert into cards values (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)')
  for (const [index, row] of notes.entries()) {
    const {id, guid, tags, fields, sortField, checksum, cardId, ord} = row
    note.run([id, guid, noteType.id, row.modified, tags, fields, sortField, checksum, ''])
    card.run([cardId, id, deckId, ord, row.modified, index + 1, ''])
  }
  note.finalize()
  card.finalize()
  database.exec('commit')
}

function deckRow(id: number, name: string, mod: number): Record<string, unknown> {
  const today = {newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0]}
  return {id, name, mod, usn: -1, desc: '', dyn: 0, conf: 1, collapsed: false, extendNew: 0, extendRev: 0, ...today}
}

/** The notes of a collection of ours by guid; none of one that is no such thing. */
export async function readCollection(bytes: Uint8Array): Promise<Map<string, EarlierNote>> {
  const {default: sqlite} = await import('node-sqlite3-wasm')
  return withFolder((folder) => {
    const path = join(folder, 'earlier.anki2')
    writeFileSync(path, bytes)
    const database = new sqlite.Database(path, {readOnly: true})
    try {
      const rows = database.all('select guid, mod, tags, flds from notes where mid = ?', [noteType.id])
      return new Map(
        rows.map(({guid, mod, tags, flds}) => [
          String(guid),
          {modified: Number(mod), tags: String(tags), fields: String(flds)},
        ]),
      )
    } finally {
      database.close()
    }
  })
}
