/**
 * What a preview knows: the last reading of the guide, and the last one that could be printed. Pages of that one stay until
 * there are newer ones, whatever is wrong with the guide meanwhile.
 */
import {basename, resolve} from 'node:path'
import {loadLook} from '../build/load-look.ts'
import {createPackMemory} from '../build/pack-memory.ts'
import {placeRefusal} from '../build/place-refusal.ts'
import {ReadingThread} from '../build/reading-thread.ts'
import {mergeOptions} from '../options/merge.ts'
import type {Options, ResolvedOptions} from '../options.ts'
import type {Printer} from '../print/printer.ts'
import type {DocumentName} from '../render/fonts/families.ts'
import type {Templates} from '../render/templates.ts'
import {directionOf} from '../view/direction.ts'
import {commandOf, controlsOf, withControl} from './controls.ts'
import type {Documents, Memory} from './documents.ts'
import {messagesOf} from './messages.ts'
import {problemRow} from './problem.ts'
import type {Proof} from './proof.ts'
import {lookFiles, type Reading, readForPreview} from './reading.ts'
import type {PreviewState} from './state.ts'

export const previewed: ReadonlyArray<DocumentName> = ['booklet', 'scorecards', 'flashcards']

/** What takes no longer is not worth a sign, ms. */
const slowMs = 300

export interface SessionOptions {
  options: Options
  editor: string
  printer: Printer
  /** Told of files that the guide was made from. */
  onRead: (paths: ReadonlyArray<string>) => void
}

export class Session {
  readonly #given: SessionOptions
  readonly #listeners = new Set<(state: PreviewState) => void>()
  #options: Options
  #looks = new Map<string, Promise<Templates>>()
  #reading: Reading | null = null
  #good: {documents: Documents; revision: number; readAt: Date} | null = null
  #before: Documents | null = null
  /** The document that was asked for last. */
  #looked: DocumentName | null = null
  readonly #memory: Memory = {layout: null, pack: createPackMemory()}
  readonly #thread = new ReadingThread({kept: true})
  #error: unknown = null
  /** Whether nothing but the guide’s text can have changed since the last reading. */
  #onlyGuide = false
  #readAt = new Date(0)
  #ms = 0
  /** Whether the reading under way takes long. */
  #slow = false
  #busy: Promise<void> | null = null
  #again = false

  constructor(given: SessionOptions) {
    this.#given = given
    this.#options = given.options
  }

  get options(): Options {
    return this.#options
  }

  /** Reads the guide anew, after these files have changed; changes that come meanwhile are read once, after that. */
  refresh(changed: ReadonlyArray<string> = []): Promise<void> {
    // Templates take long to load; a guide that was saved has no part in them.
    const guide = resolve(this.#reading?.file.path ?? '')
    const others = changed.some((path) => resolve(path) !== guide)
    if (others) this.#looks.clear()
    if (others || changed.length === 0) this.#onlyGuide = false
    this.#again = true
    this.#busy ??= this.#work().finally(() => {
      this.#busy = null
    })
    return this.#busy
  }

  /** `false` for what cannot be. */
  async set(name: string, value: string): Promise<boolean> {
    const options = withControl(this.#options, name, value, this.#reading?.configured)
    if (!options) return false
    this.#options = options
    await this.refresh()
    return true
  }

  /**
   * A document of the last good reading; `null` where there is none, and then the state says why. `looked`: somebody looks
   * at it, so it is made first after the next save.
   */
  async proof(name: DocumentName, looked: boolean): Promise<Proof | null> {
    if (looked) this.#looked = name
    else await this.#quiet()
    const good = this.#good
    if (!good) return null
    try {
      const proof = await good.documents.make(name)
      if (this.#error !== null && this.#good === good && this.#reading?.documents === good.documents) this.#error = null
      this.#tell()
      return proof
    } catch (error) {
      if (this.#good !== good) return null
      this.#error = this.#reading ? placeRefusal(error, this.#reading.file) : error
      this.#tell()
      return null
    }
  }

  /** Some pages of a document of this reading, or the one before it, which may still be on the way to the page. */
  async part(id: string): Promise<Uint8Array | null> {
    for (const documents of [this.#good?.documents, this.#before]) {
      const part = documents?.part(id)
      if (part) return part
    }
    return null
  }

  /** Whether a reading is still the newest that can be printed. */
  isNewest(revision: number): boolean {
    return this.#good?.revision === revision && this.#busy === null
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  listen(listener: (state: PreviewState) => void): () => void {
    this.#listeners.add(listener)
    listener(this.state())
    return () => this.#listeners.delete(listener)
  }

  state(): PreviewState {
    const reading = this.#reading
    const path = reading?.file.path ?? this.#options.guides?.join(', ') ?? ''
    const rows = reading ? messagesOf(reading.file, this.#given.editor) : []
    const error = this.#error === null ? [] : [problemRow(this.#error, this.#given.editor)]
    const blocked = error.length > 0 || reading?.documents === null
    return {
      revision: this.#good?.revision ?? 0,
      title: reading?.guide.title ?? basename(path),
      file: path,
      dir: reading ? directionOf(reading.guide) : 'ltr',
      readAt: this.#readAt.toISOString(),
      ms: this.#ms,
      reading: this.#slow,
      goodAt: this.#good?.readAt.toISOString() ?? null,
      problem: blocked ? (error[0]?.reason ?? 'guide') : null,
      documents: previewed.map((name) => ({name, pages: this.#good?.documents.pages(name) ?? null})),
      messages: [...error, ...rows],
      controls: controlsOf(mergeOptions([reading?.configured ?? {}, this.#options])),
      command: commandOf({...this.#options, guides: undefined}, path),
    }
  }

  async #work(): Promise<void> {
    while (this.#again) {
      this.#again = false
      const start = performance.now()
      const before = this.#onlyGuide && this.#error === null ? this.#reading : null
      this.#onlyGuide = true
      const slow = setTimeout(() => {
        this.#slow = true
        this.#tell()
      }, slowMs)
      try {
        const reading = await readForPreview(this.#options, {
          printer: this.#given.printer,
          lookOf: (options) => this.#lookOf(options),
          memory: this.#memory,
          thread: this.#thread,
          before,
        })
        if (reading === before) continue
        this.#reading = reading
        this.#error = null
        const {documents} = this.#reading
        if (documents) {
          this.#before = this.#good?.documents ?? null
          this.#good = {documents, revision: (this.#good?.revision ?? 0) + 1, readAt: new Date()}
          // What is looked at is made before it is asked for; a failure is told then.
          if (this.#looked) documents.make(this.#looked).catch(() => {})
        }
        this.#given.onRead(this.#reading.read)
      } catch (error) {
        this.#error = error
      } finally {
        clearTimeout(slow)
        if (this.#slow) {
          this.#slow = false
          this.#tell()
        }
      }
      this.#readAt = new Date()
      this.#ms = Math.round(performance.now() - start)
      this.#tell()
    }
  }

  /** What nobody looks at is made when there is nothing else to do. */
  async #quiet(): Promise<void> {
    while (this.#busy) await this.#busy
    if (this.#looked) await this.#good?.documents.make(this.#looked).catch(() => {})
    if (this.#busy) await this.#quiet()
  }

  /** One at a time: a colour that was tried is not needed again. */
  #lookOf({templates, themes, brands}: ResolvedOptions): Promise<Templates> {
    const key = JSON.stringify([templates, themes, brands])
    this.#given.onRead(lookFiles({templates, themes, brands}))
    const look = this.#looks.get(key) ?? loadLook({templates, themes, brands})
    this.#looks = new Map([[key, look]])
    return look
  }

  #tell(): void {
    const state = this.state()
    for (const listener of this.#listeners) listener(state)
  }
}
