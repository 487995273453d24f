/** Contrast of colours by WCAG 2.2, section 1.4.3: relative luminance and its ratio. */

/** `#rgb` or `#rrggbb` → red, green and blue from 0 to 255; `null` for anything else. */
export function parseColor(text: string): [red: number, green: number, blue: number] | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]
  if (!digits) return null
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) as Array<string>)
  return pairs.map((pair) => Number.parseInt(pair, 16)) as [number, number, number]
}

/** From 1 to 21, against white paper. */
export function contrastOnWhite(text: string): number | null {
  const color = parseColor(text)
  return color && 1.05 / (luminance(color) + 0.05)
}

function luminance(color: [number, number, number]): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
