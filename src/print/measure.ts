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
