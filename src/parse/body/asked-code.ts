/**
 * Code right under a prompt that speaks of it is part of what is asked: “What’s the output?”, “Explain the following”.
 */
import type {FlowContent} from '../../guide/types.ts'
import type {Draft} from '../nodes.ts'
import {visibleText} from '../normalise/visible.ts'

const points =
  /\b(?:following|below|this|these|above|given|snippets?|outputs?|printed?|logs?|logged|results?|returns?|value of)\b|下面|下列|以下|输出|следующ|данн(?:ый|ого|ом)|этот|выведет|вернёт|siguientes?|resultado|salida|seguintes?|saída|التالي|الآتي|الناتج|次の|以下|出力|다음|출력|:\s*$/iu

export function withAskedCode(draft: Draft): Draft {
  const [first, ...rest] = draft.body
  if (first?.type !== 'code' || !points.test(visibleText(draft.asked))) return draft
  return {...draft, more: [...draft.more, first as FlowContent], body: rest}
}
