/** What a disclosure hides, told by the words on it: an answer, a hint, or something of its own. */
import type {Details} from '../nodes.ts'
import {visibleText} from '../normalise/visible.ts'
import {trimSigns} from '../signs.ts'

const answer =
  /^(?:(?:click (?:here )?(?:to|for)|tap to|press to|toggle|show|see|view|reveal|expand|open|check|hide|the|read|possible|sample|suggested|correct|model|full|short)\s+)*(?:the\s+|an?\s+)?(?:answers?|ans|solutions?|show|view|reveal|expand|explanation|response|result|output|code)(?:\s*(?:and|&|\/|\+|with)\s*(?:explanation|code|answers?|solution)s?)?(?:\s*(?:#?\d+|here|below))?$|^(?:показать |посмотреть |узнать |открыть )?(?:ответы?|решени[ея]|как отвечать)$|^(?:查看|点击查看|显示|点击展开|展开)?(?:参考)?(?:答案|解答|解析|回答|答|解释)$|^(?:ver |mostrar |clique para ver |haz clic para ver )?(?:a |la |las |o |as )?(?:respuestas?|soluci[oó]n(?:es)?|respostas?|solu[cç][aã]o)$|^(?:عرض |إظهار |انظر |اضغط لعرض )?(?:ال)?(?:إجابة|اجابة|جواب|حل)$|^(?:答え|解答|回答|答え?を(?:見る|表示)|解説)$|^(?:정답|답변?|해답|풀이)(?:\s*(?:보기|확인))?$|^(?:antwort|lösung|réponse|solution|voir la réponse)$/iu
const hint =
  /^(?:show |see |view |reveal |click for (?:a )?|need a )?(?:hints?|tips?|clue)\s*\d*$|^(?:подсказк[аи]|提示|pistas?|dicas?|تلميح|ヒント|힌트|indice|hinweis)$/iu

const within =
  /(?<![\p{L}])(?:answers?|solutions?|respuestas?|soluci[oó]n(?:es)?|respostas?|solu[cç][aã]o|gabarito|ответы?|решени[ея]|الإجابة|الجواب|الحل|réponses?|antwort(?:en)?|lösung(?:en)?)(?![\p{L}])|答案|解答|解析|正解|정답|답변|해설/iu

/** A few words, one of them “answer”: “Ver respuesta y explicación”. */
function namesAnswer(text: string): boolean {
  return within.test(text) && text.split(/\s+/).length <= 6 && !/[?？؟]\s*$/u.test(text)
}

export function foldKind(details: Details): 'answer' | 'hint' | 'other' {
  const text = visibleText(details.summary)
  const words = trimSigns(text)
  if (text === '' || answer.test(words) || namesAnswer(text)) return 'answer'
  return hint.test(words) ? 'hint' : 'other'
}
