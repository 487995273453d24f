// One document’s pages, drawn from its PDF: what is seen is what is printed. Pages stay until newer ones are drawn, so that
// nothing flickers and the scroll position is kept.
import {GlobalWorkerOptions, getDocument, PDFWorker} from './pdf.mjs'

GlobalWorkerOptions.workerSrc = new URL('pdf.worker.mjs', import.meta.url).href
const worker = new PDFWorker()
/** CSS pixels in a point. */
const pxPerPt = 96 / 72
/** Screens of pages that stay drawn on either side of what is seen. */
const keptScreens = 3
const zooms = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]

export class Pages {
  #panel
  #moved
  #pdf = null
  #labels = null
  #size = {width: 420, height: 595}
  #zoom = null
  #version = 0

  /** `moved` is told when other pages are seen, or seen larger. */
  constructor(panel, moved) {
    this.#panel = panel
    this.#moved = moved
    let asked = false
    const look = () => {
      if (asked) return
      asked = true
      requestAnimationFrame(() => {
        asked = false
        void this.draw()
        this.#moved()
      })
    }
    panel.addEventListener('scroll', look)
    new ResizeObserver(() => {
      if (this.#zoom === null) this.#measure()
      look()
    }).observe(panel)
  }

  get count() {
    return this.#pdf?.numPages ?? 0
  }

  /** Draws what is seen of a new PDF in the place of the old. Throws when there is none. */
  async show(url) {
    const task = getDocument({url, worker, isEvalSupported: false, enableXfa: false, disableAutoFetch: true})
    const pdf = await task.promise
    const [first, labels] = await Promise.all([pdf.getPage(1), pdf.getPageLabels()])
    const before = this.#pdf
    const {width, height} = first.getViewport({scale: 1})
    this.#size = {width, height}
    this.#pdf = pdf
    this.#labels = labels
    this.#version++
    this.#lay()
    await this.draw()
    await before?.loadingTask.destroy()
    this.#moved()
  }

  /** The first page of a booklet stands alone, at the right; sheets are pairs from the first on. */
  #lay() {
    const alone = this.#panel.classList.contains('booklet') ? 1 : 0
    const spreads = this.#pdf.numPages === 1 ? 1 : Math.ceil((this.#pdf.numPages + alone) / 2)
    while (this.#panel.children.length > spreads) this.#panel.lastChild.remove()
    while (this.#panel.children.length < spreads) {
      const spread = document.createElement('div')
      spread.className = 'spread'
      this.#panel.append(spread)
    }
    for (const [index, spread] of [...this.#panel.children].entries()) {
      const from = index * 2 + 1 - alone
      const numbers = [from, from + 1].filter((number) => number >= 1 && number <= this.#pdf.numPages)
      while (spread.children.length > numbers.length) spread.lastChild.remove()
      while (spread.children.length < numbers.length) {
        const sheet = document.createElement('div')
        sheet.className = 'sheet'
        sheet.role = 'img'
        spread.append(sheet)
      }
      for (const [place, number] of numbers.entries()) {
        const sheet = spread.children[place]
        sheet.dataset.number = String(number)
        sheet.ariaLabel = document.body.dataset.page.replace('{n}', this.labelOf(number))
      }
    }
    this.#measure()
  }

  labelOf(number) {
    return this.#labels?.[number - 1] ?? String(number)
  }

  get scale() {
    if (this.#zoom !== null) return this.#zoom
    const {clientWidth, clientHeight} = this.#panel
    const across = this.#panel.querySelector('.spread > :nth-child(2)') ? 2 : 1
    const [width, height] = [this.#size.width * pxPerPt * across, this.#size.height * pxPerPt]
    return Math.max(0.1, Math.min((clientWidth - 64) / width, (clientHeight - 32) / height))
  }

  /** −1 smaller, 1 larger, 0 so that a spread fits. What is at the middle stays there. */
  zoom(step) {
    const middle = (this.#panel.scrollTop + this.#panel.clientHeight / 2) / Math.max(1, this.#panel.scrollHeight)
    const now = this.scale
    if (step === 0) this.#zoom = null
    else if (step > 0) this.#zoom = zooms.find((zoom) => zoom > now * 1.02) ?? now
    else this.#zoom = zooms.findLast((zoom) => zoom < now * 0.98) ?? now
    this.#measure()
    this.#panel.scrollTop = middle * this.#panel.scrollHeight - this.#panel.clientHeight / 2
    void this.draw()
    this.#moved()
  }

  #measure() {
    const scale = this.scale * pxPerPt
    for (const sheet of this.#panel.querySelectorAll('.sheet')) {
      const {width, height} = sheet.size ?? this.#size
      sheet.style.width = `${Math.round(width * scale)}px`
      sheet.style.height = `${Math.round(height * scale)}px`
    }
  }

  #spreadAt() {
    const middle = this.#panel.scrollTop + this.#panel.clientHeight / 2
    const spreads = [...this.#panel.children]
    const index = spreads.findIndex((spread) => spread.offsetTop - this.#panel.offsetTop + spread.offsetHeight > middle)
    return index < 0 ? spreads.length - 1 : index
  }

  /** Numbers of the pages in the middle of what is seen. */
  seen() {
    const spread = this.#panel.children[this.#spreadAt()]
    return spread ? [...spread.children].map((sheet) => Number(sheet.dataset.number)) : []
  }

  go(steps) {
    const spread = this.#panel.children[this.#spreadAt() + steps]
    if (spread) this.#panel.scrollTop = spread.offsetTop - this.#panel.offsetTop - 16
  }

  /** Draws the pages that are seen and are not what they should be; forgets those far away. */
  async draw() {
    if (!this.#pdf || this.#panel.hidden) return
    const view = this.#panel.getBoundingClientRect()
    const work = []
    for (const sheet of this.#panel.querySelectorAll('.sheet')) {
      const {top, bottom} = sheet.getBoundingClientRect()
      const away = Math.max(view.top - bottom, top - view.bottom)
      if (away > keptScreens * view.height) sheet.replaceChildren()
      else if (away < 0) work.push(this.#drawSheet(sheet))
    }
    await Promise.all(work)
  }

  async #drawSheet(sheet) {
    const [pdf, version, scale] = [this.#pdf, this.#version, this.scale]
    const drawn = `${version} ${scale}`
    if (sheet.dataset.drawn === drawn && sheet.firstChild) return
    sheet.dataset.drawn = drawn
    try {
      const page = await pdf.getPage(Number(sheet.dataset.number))
      const viewport = page.getViewport({scale: scale * pxPerPt * devicePixelRatio})
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await page.render({canvas, viewport}).promise
      page.cleanup()
      if (version !== this.#version) return
      const {width, height} = page.getViewport({scale: 1})
      sheet.size = {width, height}
      sheet.style.width = `${Math.round(width * scale * pxPerPt)}px`
      sheet.style.height = `${Math.round(height * scale * pxPerPt)}px`
      sheet.replaceChildren(canvas)
    } catch (error) {
      // A newer PDF has come: its pages are drawn in place of these.
      if (version === this.#version) throw error
    }
  }
}
