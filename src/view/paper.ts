/** Paper by name or by size. Millimetres; ISO 216 and ANSI/ASME Y14.1. */

export interface Paper {
  /** Such as `a4`; for a size of its own, `210x297mm`. */
  name: string
  width: number
  height: number
}

const named: Record<string, [width: number, height: number]> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
  letter: [215.9, 279.4],
  'half-letter': [139.7, 215.9],
  legal: [215.9, 355.6],
}

export const paperNames = Object.keys(named)

/** Reads `a4`, `letter`, … or `WIDTHxHEIGHTmm`; `null` for anything else. */
export function parsePaper(text: string): Paper | null {
  const name = text.trim().toLowerCase()
  const size = Object.hasOwn(named, name) ? named[name] : undefined
  if (size) return {name, width: size[0], height: size[1]}
  const match = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*mm$/.exec(name)
  if (!match) return null
  const [width, height] = [Number(match[1]), Number(match[2])]
  return width >= 50 && height >= 50 && width <= 1200 && height <= 1200 ? {name, width, height} : null
}
