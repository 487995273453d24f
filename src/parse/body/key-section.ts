/**
 * Keys at the end of a guide: a section `Answer key` or `Solucionario` whose items name the right choices by number.
 *
 * `12. b`, `12) B, D` and rows of a table are read; the number is the question’s own, else its place in the guide. The
 * section stays as it is.
 */

import type {VFile} from 'vfile'
import {toText} from '../../guide/to-text.ts'
import type {Choice, Guide, Question, Section} from '../../guide/types.ts'
import {choicesIn, partOf, questionsOf, sectionsOf} from '../../guide/walk.ts'
import {numberOf} from '../normalise/lift-headings.ts'
import {trimSigns} from '../signs.ts'

const names =
  /^(?:answers?(?: keys?)?|keys?|solutions?|solucionario|respuestas|soluciones|gabarito|respostas|soluções|ответы|ключи?|答案|参考答案|标准答案|الإجابات|مفتاح الإجابات|解答|正解|정답)$/iu
const line = /^\s*(?:(\d{1,4})\s*[.):、-]\s*)?\(?([A-Ja-j](?:\s*[,、;/ ]\s*[A-Ja-j])*)\)?(?=[\s.):,;–-]|$)/

export function applyKeySections(guide: Guide, file: VFile): void {
  const questions = questionsOf(guide)
  const byNumber = new Map<string, Question>()
  for (const question of questions) byNumber.set(String(question.number), question)
  for (const question of questions) {
    const own = /\d+$/.exec(question.label ?? '')?.[0]
    if (own) byNumber.set(String(Number(own)), question)
  }
  for (const section of sectionsOf(guide)) {
    const [heading] = section.children
    if (heading?.type !== 'heading' || !names.test(trimSigns(toText(heading)))) continue
    for (const {number, letters} of keysIn(section, file)) setKey(byNumber.get(number), letters)
  }
}

function keysIn(section: Section, file: VFile): Array<{number: string; letters: Array<string>}> {
  const keys: Array<{number: string; letters: Array<string>}> = []
  const add = (number: string | null | undefined, text: string | undefined) => {
    const letters = text?.match(/[A-Ja-j]/g)
    if (number && letters) keys.push({number: String(Number(number)), letters: letters.map((one) => one.toUpperCase())})
  }
  for (const node of section.children) {
    if (node.type === 'list') {
      for (const item of node.children) {
        const match = line.exec(toText(item))
        add(match?.[1] ?? numberOf(item, file), match?.[2])
      }
    } else if (node.type === 'paragraph') {
      for (const text of toText(node).split(/\n/)) add(line.exec(text)?.[1], line.exec(text)?.[2])
    } else if (node.type === 'table') {
      for (const row of node.children)
        add(/\d+/.exec(toText(row.children[0]))?.[0], /^[A-Ja-j, ]+$/.exec(toText(row.children[1]))?.[0])
    }
  }
  return keys
}

function setKey(question: Question | undefined, letters: Array<string>): void {
  const choices: Array<Choice> = question ? choicesIn(partOf(question, 'choices')) : []
  const known = new Set(choices.map((choice) => choice.label))
  if (!question || choices.some((choice) => choice.correct) || !letters.every((letter) => known.has(letter))) return
  for (const choice of choices) choice.correct = letters.includes(choice.label)
  if (letters.length > 0) question.answered = 'full'
}
