/**
 * What a preview knows: the last reading of the guide, and the last one that could be printed. Pages of that one stay until
 * there are newer ones, whatever is wrong with the guide meanwhile.
 */
import {basename} from 'node:path'
import {loadLook} from '../build/load-look.ts'
import {mergeOptions} from '../options/merge.ts'
import type {Options, ResolvedOptions} from '../options.ts'
import type {Printer} from '../print/printer.ts'
import type {DocumentName} from '../render/fonts/families.ts'
import type {Templates} from '../render/templates.ts'
import {directionOf} from '../view/direction.ts'
import {commandOf, controlsOf, withControl} from './controls.ts'
import type {Documents} from './documents.ts'
import {messagesOf} from './messages.ts'
import {problemRow} from './problem.ts'
import {lookFiles, type Reading, readForPreview} from './reading.ts'
import type {PreviewState} from './state.ts'

export const previewed: ReadonlyArray<DocumentName> = ['booklet', 'scorecards', 'flashcards']

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
  #good: {documents: Documents; revision: number} | null = null
  #error: unknown = null
  #readAt = new Date(0)
  #ms = 0
  #busy: Promise<void> | null = null
  #again = false

  constructor(given: SessionOptions) {
    this.#given = given
    this.#options = given.options
  }

  get options(): Options {
    return this.#options
  }

  /** Reads the guide anew; changes that come meanwhile are read once, after that. */
  refresh({look = false} = {}): Promise<void> {
    if (look) this.#looks.clear()
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

  /** The PDF of the last good reading; `null` where there is none, and then the state says why. */
  async pdf(name: DocumentName): Promise<Uint8Array | null> {
    const good = this.#good
    if (!good) return null
    try {
      const document = await good.documents.make(name)
      if (this.#error !== null && this.#good === good && this.#reading?.documents === good.documents) this.#error = null
      this.#tell()
      return (document?.pdf?.value as Uint8Array | undefined) ?? null
    } catch (error) {
      if (this.#good !== good) return null
      this.#error = error
      this.#tell()
      return null
    }
  }

  /** Whether a reading is still the newest that can be printed. */
  isNewest(revision: number): boolean {
    return this.#good?.revision === revision && this.#busy === null
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
      try {
        this.#reading = await readForPreview(this.#options, {
          printer: this.#given.printer,
          lookOf: (options) => this.#lookOf(options),
        })
        this.#error = null
        const {documents} = this.#reading
        if (documents) this.#good = {documents, revision: (this.#good?.revision ?? 0) + 1}
        this.#given.onRead(this.#reading.read)
      } catch (error) {
        this.#error = error
      }
      this.#readAt = new Date()
      this.#ms = Math.round(performance.now() - start)
      this.#tell()
    }
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
