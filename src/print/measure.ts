/** Asks the browser how large things come out, so that nothing has to be cut off to fit. */
import type {Page} from 'puppeteer'

/** One element marked `data-measure="key"`, in CSS pixels (1/96 inch) as it is laid out for print. */
export interface Measure {
  key: string
  width: number
  height: number
  /** How much room its content takes; larger than the element where it overflows. */
  contentWidth: number
  contentHeight: number
}

export async function measurePage(page: Page): Promise<Array<Measure>> {
  return page.evaluate(readMeasures)
}

/** Runs in the browser. */
function readMeasures(): Array<Measure> {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-measure]'), (element) => {
    const box = element.getBoundingClientRect()
    return {
      key: element.dataset['measure'] ?? '',
      width: box.width,
      height: box.height,
      contentWidth: Math.max(box.width, element.scrollWidth),
      contentHeight: Math.max(box.height, element.scrollHeight),
    }
  })
}

/**
 * For each element marked `data-fit="a|b c|d"`, in order: the index of the first of these class lists with which its
 * content has room in it, or -1. The element keeps that one, or the last.
 */
export async function fitPage(page: Page): Promise<Array<number>> {
  return page.evaluate(tryFits)
}

/** Runs in the browser. All open elements take their next setting at once, so that each round lays out only once. */
function tryFits(): Array<number> {
  const elements = Array.from(document.querySelectorAll<HTMLElement>('[data-fit]'), (element) => ({
    element,
    own: element.className,
    settings: (element.dataset['fit'] ?? '').split('|'),
    answer: -1,
  }))
  let open = elements
  for (let round = 0; open.length > 0; round++) {
    open = open.filter(({settings}) => round < settings.length)
    for (const {element, own, settings} of open) element.className = `${own} ${settings[round]}`
    for (const entry of open) {
      const {width, height} = entry.element.getBoundingClientRect()
      const {scrollWidth, scrollHeight} = entry.element
      // The browser rounds both to whole pixels.
      if (scrollHeight <= height + 1 && scrollWidth <= width + 1) entry.answer = round
    }
    open = open.filter(({answer}) => answer < 0)
  }
  return elements.map(({answer}) => answer)
}

/** Where the body has comments `part` between its pieces: for each element that `selector` finds, in order, its piece. */
export async function piecesOf(page: Page, selector: string): Promise<Array<number>> {
  return page.evaluate(findPieces, selector)
}

/** Runs in the browser. */
function findPieces(selector: string): Array<number> {
  const found: Array<number> = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT)
  let piece = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Comment) piece += node.data === 'part' ? 1 : 0
    else if ((node as Element).matches(selector)) found.push(piece)
  }
  return found
}
