/** Lines that open with a number, or with a word for a question and its number: `12. …`, `Q3: …`, `Question 4`. */
import {type Line, sliceLine} from '../../text/lines.ts'

export interface NumberedLine {
  value: number
  /** The number, or the word and the number, as written. */
  name: Line
  /** Whether a word for a question stands before the number. */
  named: boolean
  /** Characters up to the words. */
  mark: number
}

const words =
  'Q|Question|Interview question|Вопрос|问题|問題|题目|題目|问|問|質問|Pregunta|Pergunta|Questão|السؤال|سؤال|질문|문제|Frage'
const named = new RegExp(
  `^\\s*((?:(?:${words})\\s*[#№.]?\\s*(\\d{1,4})|第\\s*(\\d{1,4})\\s*[题題问問]))(?:\\s*[.:：)、-]\\s*|\\s*$|\\s+(?=[\\p{Lu}\\p{Lo}¿]))`,
  'iu',
)
const numbered = /^\s{0,3}(\d{1,4})\s*(?:[.)．]\s+|、\s*)(?=\S)/u

export function readNumbered(line: Line): NumberedLine | null {
  const match = named.exec(line.text) ?? numbered.exec(line.text)
  if (!match) return null
  const start = line.text.search(/\S/)
  const name = match[1] as string
  return {
    value: Number(match[2] ?? match[3] ?? name),
    name: sliceLine(line, start, start + name.length),
    named: match.length > 2,
    mark: match[0].length,
  }
}
