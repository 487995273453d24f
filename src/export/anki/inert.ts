/**
 * Words of a guide that Anki would take for commands, made into words again: sounds, LaTeX, MathJax and clozes.
 *
 * Anki looks for `[sound:` and its kin in the field’s HTML, where a character reference hides them; MathJax looks for
 * `\(` in the text that is shown, where only an element between the two does.
 */

/** Anki’s rslib/src/text.rs, latex.rs and cloze.rs; `anki:` begins its own tags for speech and players. */
const bracket = /\[(?=(?:sound|anki):|\/?latex\]|\/?\${1,2}\])/gi
const tags = /<(?:"[^"]*"|'[^']*'|[^"'>])*>/g

/** HTML that shows the same and does nothing. */
export function makeInert(html: string): string {
  let out = ''
  let from = 0
  for (const match of html.matchAll(tags)) {
    out += inertText(html.slice(from, match.index)) + inertTag(match[0])
    from = match.index + match[0].length
  }
  return out + inertText(html.slice(from))
}

function inertText(text: string): string {
  return braces(text).replace(/\\(?=[()[\]])/g, '<span class="tex2jax_ignore">\\</span>')
}

/** Attributes: nothing is typeset in there, but Anki’s own search does not tell them from text. */
function inertTag(tag: string): string {
  return braces(tag).replace(/\\(?=[()[\]])/g, '&#92;')
}

function braces(text: string): string {
  return text
    .replace(bracket, '&#91;')
    .replace(/\{(?=\{)/g, '&#123;')
    .replace(/\}(?=\})/g, '&#125;')
}
