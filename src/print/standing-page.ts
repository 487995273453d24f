/**
 * A page that stays open between prints, as type was left standing for the next edition: what stands around the body, with
 * fonts and styles, is loaded once, and only the body is put in anew. That takes a tenth of the time. Pages come out the
 * same; their bytes need not, so what is handed out is printed on a fresh page.
 */
import type {VFile} from 'vfile'
import {type Fit, fitPage} from './fit-page.ts'
import {checkPage, closePage, loadPage, replaceBody} from './load-page.ts'
import type {LockedPage} from './lock-down.ts'
import {type Measure, measurePage, piecesOf} from './measure.ts'
import {Turns} from './turns.ts'

/** Stands between pieces of a body that do not depend on each other. */
export const pieceMark = '<!--part-->'

export class StandingPage {
  readonly #locked: LockedPage
  readonly #html: VFile
  readonly #turns = new Turns(1)

  private constructor(locked: LockedPage, html: VFile) {
    this.#locked = locked
    this.#html = html
  }

  /** Loads a page; its body is only there to be replaced. Throws a `PrintError`. */
  static async open(locked: LockedPage, html: VFile): Promise<StandingPage> {
    await loadPage(locked, html)
    return new StandingPage(locked, html)
  }

  print(body: string): Promise<Uint8Array> {
    return this.#with(body, ({page}) =>
      page.pdf({preferCSSPageSize: true, printBackground: true, tagged: false, waitForFonts: false, timeout: 0}),
    )
  }

  /** What each piece of the body comes to. */
  measure(pieces: ReadonlyArray<string>): Promise<Array<Array<Measure>>> {
    return this.#with(pieces.join(pieceMark), async ({page}) =>
      dealt(await measurePage(page), await piecesOf(page, '[data-measure]'), pieces.length),
    )
  }

  fit(pieces: ReadonlyArray<string>): Promise<Array<Array<Fit>>> {
    return this.#with(pieces.join(pieceMark), async ({page}) =>
      dealt(await fitPage(page), await piecesOf(page, '[data-fit]'), pieces.length),
    )
  }

  close(): Promise<void> {
    return closePage(this.#locked.page)
  }

  #with<T>(body: string, work: (locked: LockedPage) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      await replaceBody(this.#locked, this.#html, body)
      const result = await work(this.#locked)
      checkPage(this.#locked, this.#html)
      return result
    })
  }
}

/** Answers in order, each to the piece that it is about. */
function dealt<T>(answers: ReadonlyArray<T>, pieces: ReadonlyArray<number>, count: number): Array<Array<T>> {
  const all = Array.from({length: count}, (): Array<T> => [])
  for (const [index, answer] of answers.entries()) all[pieces[index] ?? 0]?.push(answer)
  return all
}
