/** Where a question is answered, if that is elsewhere: paper has no links to follow, so the addresses are printed. */
import type {Link} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Question} from '../guide/types.ts'

/** As the guide writes them, each once; none for a question that the guide answers itself. */
export function answerAddresses(question: Question): Array<string> {
  const addresses = new Set<string>()
  if (question.answered !== 'elsewhere') return []
  visit(question, 'link', (node: Link) => {
    if (!node.url.startsWith('#')) addresses.add(node.url)
  })
  return [...addresses].slice(0, most)
}

/** More than these are a reading list; it stands in the booklet under the question anyway. */
const most = 6
