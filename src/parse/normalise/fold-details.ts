/**
 * Makes one node of `<details>`, its summary and what it hides.
 *
 * Markdown sees tags one by one, as HTML between blocks. Tags that nobody closed close where their parent ends; what is
 * not one of these tags stays as it is.
 */
import type {Html, RootContent} from 'mdast'
import type {Details} from '../nodes.ts'
import {place, spanOf} from '../phrasing.ts'

const tag = /<(\/?)(details|summary)\b[^<>]*>/gi

type Token = {kind: string; node: RootContent} | {kind: 'node'; node: RootContent}

interface Frame {
  details: Details
  inSummary: boolean
}

export function foldDetails(nodes: Array<RootContent>): Array<RootContent> {
  if (!nodes.some((node) => node.type === 'html' && node.value.search(tag) >= 0)) return nodes
  const out: Array<RootContent> = []
  const open: Array<Frame> = []
  for (const {kind, node} of nodes.flatMap(tokensOf)) {
    const frame = open.at(-1)
    if (kind === '<details') {
      const details: Details = place({type: 'details', summary: [], children: []}, node.position)
      listIn(frame, out).push(details)
      open.push({details, inSummary: false})
    } else if (kind === '</details') {
      const closed = open.pop()
      if (closed) place(closed.details, spanOf([closed.details, node]))
    } else if (kind === 'node') {
      listIn(frame, out).push(node)
    } else if (frame) {
      frame.inSummary = kind === '<summary'
    }
  }
  const [unclosed] = open
  if (unclosed) out.push(...behind(unclosed.details))
  return out
}

/** Where the next node goes. */
function listIn(frame: Frame | undefined, out: Array<RootContent>): Array<RootContent> {
  if (!frame) return out
  return frame.inSummary ? frame.details.summary : frame.details.children
}

/** A fold that nobody closed ends before the first heading in it: what follows is not its own. */
function behind({children}: Details): Array<RootContent> {
  const first = children.findIndex((child) => child.type === 'heading' || opensHeading(child))
  return first < 0 ? [] : children.splice(first)
}

function opensHeading(node: RootContent): boolean {
  return node.type === 'list' && node.children[0]?.children[0]?.type === 'heading'
}

/** An HTML node, cut at the tags in it. */
function tokensOf(node: RootContent): Array<Token> {
  if (node.type !== 'html') return [{kind: 'node', node}]
  const tokens: Array<Token> = []
  let done = 0
  for (const match of node.value.matchAll(tag)) {
    tokens.push(...rest(node, node.value.slice(done, match.index)))
    tokens.push({kind: `<${match[1]}${(match[2] as string).toLowerCase()}`, node})
    done = match.index + match[0].length
  }
  return done === 0 ? [{kind: 'node', node}] : [...tokens, ...rest(node, node.value.slice(done))]
}

function rest(node: Html, value: string): Array<Token> {
  const text = value.trim()
  if (!text) return []
  const piece: RootContent = /[<&]/.test(text)
    ? {type: 'html', value: text}
    : {type: 'paragraph', children: [{type: 'text', value: text}]}
  return [{kind: 'node', node: place(piece, node.position)}]
}
