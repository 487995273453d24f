/** How many words a text has; in scripts that write no spaces between words, how many characters. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}'’])+/gu

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}
