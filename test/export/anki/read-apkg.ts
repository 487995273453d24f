/** A package as a program that imports it sees it: rows of its tables, and its pictures by name. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import sqlite from 'node-sqlite3-wasm'

type Row = Record<string, string | number>

export interface Apkg {
  col: Row
  notes: Array<{guid: string; id: number; mod: number; tags: string; fields: Array<string>}>
  cards: Array<Row>
  media: Record<string, Uint8Array>
  integrity: unknown
}

export function readApkg(bytes: Uint8Array): Apkg {
  const files = unzipSync(bytes)
  const folder = mkdtempSync(join(tmpdir(), 'studypack-test-'))
  try {
    const path = join(folder, 'collection.anki2')
    writeFileSync(path, files['collection.anki2'] as Uint8Array)
    const database = new sqlite.Database(path, {readOnly: true})
    const all = (sql: string): Array<Row> => database.all(sql) as Array<Row>
    const apkg = {
      col: all('select * from col')[0] as Row,
      notes: all('select * from notes').map(({guid, id, mod, tags, flds}) => ({
        guid: String(guid),
        id: Number(id),
        mod: Number(mod),
        tags: String(tags),
        fields: String(flds).split('\u001f'),
      })),
      cards: all('select * from cards order by due'),
      integrity: database.get('pragma integrity_check'),
    }
    database.close()
    const names = JSON.parse(new TextDecoder().decode(files['media'])) as Record<string, string>
    const media = Object.fromEntries(Object.entries(names).map(([index, name]) => [name, files[index] as Uint8Array]))
    return {...apkg, media}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
