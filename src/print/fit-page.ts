/** Asks the browser with which settings things fit, and of what fits with none, where its pieces stand. */
import type {Page} from 'puppeteer'

/** What came of an element marked `data-fit`. */
export interface Fit {
  /** Settings with which its content has room in it, by index: the first one, or all where all were to be tried. */
  fits: Array<number>
  /** Where there is none, and nothing is too wide: of what is marked `data-ends` in it, with the last setting. */
  places: Places | null
}

/** In CSS pixels (1/96 inch), from where the marked text begins. */
export interface Places {
  /** How far down there is room. */
  room: number
  /** Where each of its pieces begins and ends. */
  tops: Array<number>
  bottoms: Array<number>
}

/**
 * For each element marked `data-fit="a|b c|d"`, in order, with which of these class lists its content has room in it: the
 * first is enough, but `data-fit="a&b c&d"` has each of them tried. The element keeps the last that was tried.
 * `data-ends="12 30"` within it names its pieces by where they end, in characters other than white space.
 */
export async function fitPage(page: Page): Promise<Array<Fit>> {
  return page.evaluate(tryFits)
}

/** Runs in the browser. All open elements take their next setting at once, so that each round lays out only once. */
function tryFits(): Array<Fit> {
  const elements = Array.from(document.querySelectorAll<HTMLElement>('[data-fit]'), (element) => {
    const settings = element.dataset['fit'] ?? ''
    return {
      element,
      own: element.className,
      settings: settings.split(/[|&]/),
      all: settings.includes('&'),
      fits: [] as Array<number>,
      tooWide: false,
    }
  })
  let open = elements
  for (let round = 0; open.length > 0; round++) {
    open = open.filter(({settings}) => round < settings.length)
    for (const {element, own, settings} of open) element.className = `${own} ${settings[round]}`
    for (const entry of open) {
      const {width, height} = entry.element.getBoundingClientRect()
      const {scrollWidth, scrollHeight} = entry.element
      // The browser rounds both to whole pixels.
      entry.tooWide = scrollWidth > width + 1
      if (scrollHeight <= height + 1 && !entry.tooWide) entry.fits.push(round)
    }
    open = open.filter(({all, fits}) => all || fits.length === 0)
  }
  return elements.map(({element, fits, tooWide}) => {
    const text = fits.length > 0 || tooWide ? null : element.querySelector<HTMLElement>('[data-ends]')
    return {fits, places: text && placesIn(text, element)}
  })

  function placesIn(text: HTMLElement, within: HTMLElement): Places {
    const {top, height} = text.getBoundingClientRect()
    const box = within.getBoundingClientRect()
    const ends = (text.dataset['ends'] ?? '').split(' ').map(Number)
    const places: Places = {room: box.bottom + 1 - top, tops: [], bottoms: []}
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    let node = walker.nextNode() as Text | null
    let [at, count, lowest] = [0, 0, 0]
    // Where the character is with which there are so many; none when the text is over, or shows nothing there.
    const lineAt = (characters: number): DOMRect | null => {
      for (; node; node = walker.nextNode() as Text | null, at = 0) {
        while (at < node.data.length) {
          if (/\s/.test(node.data.charAt(at++)) || ++count < characters) continue
          range.setStart(node, at - 1)
          range.setEnd(node, at)
          const line = range.getBoundingClientRect()
          return line.height > 0 ? line : null
        }
      }
      return null
    }
    for (const end of ends) {
      const first = end > count ? lineAt(count + 1) : null
      const final = end > count ? lineAt(end) : first
      places.tops.push(first ? first.top - top : lowest)
      lowest = Math.max(lowest, ((final ?? first)?.bottom ?? 0) - top)
      places.bottoms.push(lowest)
    }
    places.bottoms[ends.length - 1] = height
    return places
  }
}
