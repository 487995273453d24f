/**
 * The names of places in a PDF.
 *
 * Chromium names a place after the link that leads to it, so an identifier with letters beyond ASCII comes out as in an
 * address: its UTF-8 bytes as `%E7%AC%AC`. Older ones wrote the bytes themselves; both are read.
 */

/** What an address escapes in a fragment: bytes beyond ASCII, the space, quotes and angle brackets. */
const escaped = /%(?:[89A-F][0-9A-F]|2[02]|3[CE]|60)/gi

/** The identifier of the element that a name stands for; `name` has a byte in each character. */
export function identifierOf(name: string): string {
  const bytes = name.replace(escaped, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
