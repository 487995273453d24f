// One document’s pages, drawn from its PDF: what is seen is what is printed. Pages stay until newer ones are drawn, so that
// nothing flickers and the scroll position is kept; a page that has not changed is not drawn again.
import {Parts} from './parts.js'

/** CSS pixels in a point. */
const pxPerPt = 96 / 72
/** Screens of pages on either side of what is seen that stay drawn, and that are drawn when there is time. */
const kept = 3
const ahead = 1
/** So long nothing may happen before pages are drawn that nobody sees yet, in ms. */
const quietMs = 250
const zooms = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]

export class Pages {
  #panel
  #moved
  #parts = new Parts()
  /** For each page: its part, and the page’s number in that. */
  #pages = []
  #labels = []
  #size = {width: 420, height: 595}
  #zoom = null
  #quiet = 0

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
    return this.#pages.length
  }

  /** Draws what is seen of a newer list of pages in the place of the old. */
  async show({size, labels, parts}) {
    this.#size = size
    this.#labels = labels
    this.#pages = parts.flatMap(({id, pages, skip}) =>
      Array.from({length: pages}, (_, index) => ({id, number: skip + index + 1})),
    )
    this.#lay()
    await this.draw()
    this.#parts.keep(new Set(parts.map(({id}) => id)))
    this.#moved()
  }

  /** The first page of a booklet stands alone, at the right; sheets are pairs from the first on. */
  #lay() {
    const alone = this.#panel.classList.contains('booklet') ? 1 : 0
    const spreads = this.count === 1 ? 1 : Math.ceil((this.count + alone) / 2)
    while (this.#panel.children.length > spreads) this.#panel.lastChild.remove()
    while (this.#panel.children.length < spreads) {
      const spread = document.createElement('div')
      spread.className = 'spread'
      this.#panel.append(spread)
    }
    for (const [index, spread] of [...this.#panel.children].entries()) {
      const from = index * 2 + 1 - alone
      const numbers = [from, from + 1].filter((number) => number >= 1 && number <= this.count)
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
    return this.#labels[number - 1] ?? String(number)
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
    const width = `${Math.round(this.#size.width * scale)}px`
    const height = `${Math.round(this.#size.height * scale)}px`
    for (const {style} of this.#panel.querySelectorAll('.sheet')) {
      if (style.width !== width) style.width = width
      if (style.height !== height) style.height = height
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

  /** Draws the pages that are seen and are not what they should be, then their neighbours; forgets those far away. */
  async draw(screens = 0) {
    if (this.count === 0 || this.#panel.hidden) return
    clearTimeout(this.#quiet)
    const view = this.#panel.getBoundingClientRect()
    const work = []
    for (const sheet of this.#panel.querySelectorAll('.sheet')) {
      const {top, bottom} = sheet.getBoundingClientRect()
      const away = Math.max(view.top - bottom, top - view.bottom) / view.height
      if (away > kept) forget(sheet)
      else if (away < screens) work.push(this.#drawSheet(sheet))
    }
    await Promise.all(work)
    if (screens === 0) this.#quiet = setTimeout(() => this.draw(ahead), quietMs)
  }

  /** Ends when the sheet is as it should be, whoever began to draw it. */
  #drawSheet(sheet) {
    const page = this.#pages[Number(sheet.dataset.number) - 1]
    if (!page) return undefined
    const wanted = `${page.id} ${page.number} ${this.scale} ${devicePixelRatio}`
    if (sheet.wanted !== wanted) {
      sheet.wanted = wanted
      sheet.drawing = this.#drawOn(sheet, page, wanted)
    }
    return sheet.drawing
  }

  async #drawOn(sheet, {id, number}, wanted) {
    try {
      const canvas = await drawPage(await this.#parts.open(id), number, this.scale * pxPerPt * devicePixelRatio)
      if (sheet.wanted === wanted) sheet.replaceChildren(canvas)
    } catch {
      // A newer page has come, and is drawn in the place of this one.
      if (sheet.wanted === wanted) sheet.wanted = ''
    }
  }
}

function forget(sheet) {
  sheet.wanted = ''
  sheet.replaceChildren()
}

async function drawPage(pdf, number, scale) {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({scale})
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  // As for a printer: not in pieces, one a frame.
  await page.render({canvas, viewport, intent: 'print'}).promise
  page.cleanup()
  return canvas
}
