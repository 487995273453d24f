/**
 * Moves staged files into place, all or none.
 *
 * What is to be moved is written down before the first file moves. A process that is killed in between leaves that note, and
 * the next build moves the rest; a move that fails is undone with links to the old files.
 */
import {renameSync, rmSync} from 'node:fs'
import {copyFile, link, lstat, mkdir, open, readdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {isAtWork, parseOwner} from '../print/owner.ts'

export const stagePrefix = '.studypack-tmp-'
export const ownerName = 'owner.json'
const noteName = 'commit.json'
/** A stage that does not say whose it is was made a moment ago, or its maker was killed in that moment. */
const unclaimedMs = 3_600_000

interface Note {
  folder: string
  names: Array<string>
}

/** Moves `<stage>/new/<name>` to `<out>/<folder>/<name>`, in that order. Throws what the system says; nothing moved then. */
export async function commitFiles(out: string, stage: string, note: Note): Promise<void> {
  const target = join(out, note.folder)
  await mkdir(target, {recursive: true})
  await mkdir(join(stage, 'old'))
  for (const name of note.names) await keepOld(join(target, name), join(stage, 'old', name))
  await syncFolder(join(stage, 'new'))
  await writeNote(stage, note)
  moveOrUndo(target, stage, note.names)
  await syncFolder(target)
}

/** Finishes what killed processes had begun to move, and removes what they only staged. */
export async function recover(out: string): Promise<void> {
  for (const entry of await readdir(out, {withFileTypes: true})) {
    if (!entry.isDirectory() || !entry.name.startsWith(stagePrefix)) continue
    const stage = join(out, entry.name)
    const owner = parseOwner(await readFile(join(stage, ownerName), 'utf8').catch(() => ''))
    const age = Date.now() - (await lstat(stage)).mtimeMs
    if (owner ? isAtWork(owner) : age < unclaimedMs) continue
    const note = await readNote(stage)
    if (note) await finish(out, stage, note)
    await removeStage(stage)
  }
}

/**
 * Throws what the system says. Who is killed meanwhile must leave neither a note of files that are gone, nor a stage that does
 * not say whose it was: the note goes first and the owner last.
 */
export async function removeStage(stage: string): Promise<void> {
  await rm(join(stage, noteName), {force: true})
  const names = await readdir(stage).catch(() => [])
  for (const name of names.filter((item) => item !== ownerName)) {
    await rm(join(stage, name), {recursive: true, force: true})
  }
  await rm(stage, {recursive: true, force: true})
}

async function finish(out: string, stage: string, {folder, names}: Note): Promise<void> {
  const left = new Set(await readdir(join(stage, 'new')))
  const target = join(out, folder)
  await mkdir(target, {recursive: true})
  for (const name of names) if (left.has(name)) renameSync(join(stage, 'new', name), join(target, name))
}

/** A second name for the old file, or a copy where there are no such links. */
async function keepOld(path: string, kept: string): Promise<void> {
  const info = await lstat(path).catch(() => null)
  if (!info) return
  if (info.isDirectory()) throw Object.assign(new Error('it is a folder'), {code: 'EISDIR'})
  await link(path, kept).catch(() => copyFile(path, kept))
}

async function writeNote(stage: string, note: Note): Promise<void> {
  const handle = await open(join(stage, noteName), 'wx')
  try {
    await handle.writeFile(JSON.stringify(note))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** One after the other without a pause: the shorter it takes, the less can happen meanwhile. */
function moveOrUndo(target: string, stage: string, names: Array<string>): void {
  const moved: Array<string> = []
  try {
    for (const name of names) {
      renameSync(join(stage, 'new', name), join(target, name))
      moved.push(name)
    }
  } catch (error) {
    rmSync(join(stage, noteName), {force: true})
    for (const name of moved.reverse()) undo(join(target, name), join(stage, 'old', name))
    throw error
  }
}

function undo(path: string, kept: string): void {
  try {
    renameSync(kept, path)
  } catch {
    // There was none before.
    rmSync(path, {force: true})
  }
}

/** Only a name and names of files: the note lies where others may write. */
async function readNote(stage: string): Promise<Note | null> {
  try {
    const {folder, names} = JSON.parse(await readFile(join(stage, noteName), 'utf8')) as Note
    const plain = [folder, ...names].every((name) => /^[^/\\]+$/.test(name) && name !== '..' && name !== '.')
    return plain ? {folder, names} : null
  } catch {
    return null
  }
}

/** So that names survive a power cut as well; some systems do not offer it. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
