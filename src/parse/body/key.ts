/**
 * Finds the key of a question’s choices in its answer: `Answer: B`, `Correct answers: A and D`, `C) …`, or the words of
 * one choice.
 */
import type {Choice, QuestionContent} from '../../guide/types.ts'
import {visibleText} from '../normalise/visible.ts'

const words =
  '(?:the\\s+)?(?:(?:correct|right|best)\\s+)?(?:answers?|ans|options?|choices?|key)(?:\\s+(?:is|are))?|correct(?:[ao]s?)?|corret[ao]s?|gabarito|richtig|ответы?|правильный ответ|правильные ответы|верно|(?:正确)?答案|选|正解|答え|정답|respuestas?(?:\\s+correctas?)?|respostas?(?:\\s+corretas?)?|(?:ال)?(?:إجابة|اجابة|جواب)(?:\\s+الصحيحة)?'
const opening = new RegExp(`^[^\\p{L}\\p{N}]*(?:${words})[^\\p{L}\\p{N}]*`, 'iu')
/** One letter, capitals side by side, or letters between commas and the like. */
const letters =
  '[A-Za-zА-Дأ-ي](?:[A-J]+|(?:\\s*[,、،/&+;]\\s*|\\s+(?:and|or|y|e|и|和|و)\\s+)(?:(?:and|y|e|и)\\s+)?[A-Ja-jА-Д](?![\\p{L}]))*'
const behindWord = new RegExp(`^(${letters})(?![\\p{L}\\p{N}'’])`, 'u')
// “A man” is no key: behind an A a blank says nothing.
const alone = new RegExp(`^[\\s(*_]*(${letters})(?=[).:：,;–-]|\\s*$|(?<!^[\\s(*_]*A)\\s|\\s+[(–-])`, 'u')

/** Sets which choices are right, where an answer tells and no tick has. */
export function applyKey(parts: Array<QuestionContent>): void {
  const choices = parts
    .flatMap((part) => (part.type === 'choices' ? part.children : []))
    .filter((child): child is Choice => child.type === 'choice')
  if (choices.length === 0 || choices.some((choice) => choice.correct)) return
  for (const part of parts) {
    if (part.type !== 'answer') continue
    const right = rightOnes(visibleText(part.children), choices)
    if (!right) continue
    for (const choice of choices) choice.correct = right.has(choice.label)
    return
  }
}

function rightOnes(text: string, choices: Array<Choice>): Set<string> | null {
  const known = new Set(choices.map((choice) => choice.label))
  const word = opening.exec(text)?.[0]
  const found = (word ? behindWord.exec(text.slice(word.length)) : null) ?? alone.exec(text)
  const named = (found?.[1] ?? '').replace(/\b(?:and|or)\b/gi, '').match(/\p{L}/gu) ?? []
  const labels = new Set(named.map((letter) => letter.toUpperCase()))
  if (labels.size > 0 && [...labels].every((letter) => known.has(letter))) return labels
  const folded = fold(text)
  const same = choices.filter((choice) => folded !== '' && fold(visibleText(choice.children)) === folded)
  return same.length === 1 ? new Set(same.map((choice) => choice.label)) : null
}

/** Whether a text opens with “Answer:” or the like, and words stand behind that. */
export function restates(text: string): boolean {
  const word = opening.exec(text)?.[0]
  return word !== undefined && /[:：]/.test(word)
}

/** Which of some choices the words behind “Answer:” or the like repeat, letter for letter. */
export function restatedBy(text: string, choices: Array<string>): Array<number> {
  const word = opening.exec(text)?.[0]
  const folded = word && /[:：]/.test(word) ? fold(text.slice(word.length)) : ''
  return choices.flatMap((choice, index) => (folded !== '' && fold(choice) === folded ? [index] : []))
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
