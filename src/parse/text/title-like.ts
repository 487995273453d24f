/** Whether a line may be a title: short, and not a sentence. */
export function isTitleLike(text: string): boolean {
  return text.length <= 100 && text.split(/\s+/).length <= 14 && !/[.?!:;,…。？！：；，؟]["”’)]*$/u.test(text)
}
