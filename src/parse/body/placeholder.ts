/** Words that stand where an answer should be. */

/** Of text in lower case: patterns that fold the case of every alphabet are slow to compile. */
const placeholder =
  /^(?:(?:the )?(?:answers?|solution|content|text|code)?\s*(?:goes |comes |is )?(?:here|to be (?:completed|added|written|done|updated|announced)|coming soon|pending|missing|not (?:yet )?(?:available|answered))|tbd|tba|todo|wip|n\/?a|none|work in progress|under construction|read more|answer|your answer|no answer(?: yet)?|help wanted|contributions? welcome|fill me in|ответа? (?:пока )?нет|(?:нет|без) ответа|скоро|в работе|пусто|待补充|待完善|待更新|暂无(?:答案)?|未完待续|略|todo|pendiente|por completar|próximamente|em breve|pendente|قريبا|لا يوجد|準備中|未回答|작성 중|준비 중)$/u

/** More characters from the first letter to the last than any placeholder has, white space not counted. */
const tooMany = /^[^\p{L}\p{N}]*[\p{L}\p{N}](?:\s*\S){79}.*?[\p{L}\p{N}]/su

/** Whether a text has so many words that neither it nor what it is part of is a placeholder. */
export function isTooLong(text: string): boolean {
  return text.length > 80 && tooMany.test(text)
}

/** Whether an answer says nothing: no words, only signs, or a promise. */
export function isPlaceholder(text: string): boolean {
  const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return words === '' || placeholder.test(words.toLowerCase())
}
