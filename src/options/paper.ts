/** Paper by its name. */
import {type Paper, paperNames, parsePaper} from '../view/paper.ts'
import {OptionError} from './option-error.ts'

export function paperOf(text: string): Paper {
  const paper = parsePaper(text)
  if (!paper) throw new OptionError(`--paper is \`${text}\`; it can be ${paperNames.join(', ')} or WIDTHxHEIGHTmm.`)
  return paper
}
