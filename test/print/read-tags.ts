/** The words of a PDF with the tags that they stand under, read with pdf.js. */
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface TaggedWords {
  /** Index of the page. */
  page: number
  /** From the outermost tag inwards, without those that mean nothing: `Art > H3`. */
  path: string
  text: string
  alternative: string | null
}

interface Node {
  role?: string
  alt?: string
  type?: string
  id?: string
  children?: Array<Node>
}

/** In the order of the tags, page by page. */
export async function readTags(bytes: Uint8Array): Promise<Array<TaggedWords>> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  const document = await task.promise
  const tags: Array<TaggedWords> = []
  try {
    for (let page = 0; page < document.numPages; page++) {
      const proxy = await document.getPage(page + 1)
      const words = markedWords((await proxy.getTextContent({includeMarkedContent: true})).items as Array<Item>)
      const collect = (node: Node | null, path: Array<string>, alternative: string | null): void => {
        if (node?.type === 'content') {
          tags.push({page, path: path.join(' > '), text: words.get(node.id ?? '') ?? '', alternative})
        }
        const role = node?.role && !/^(?:Root|NonStruct)$/.test(node.role) ? [node.role] : []
        for (const child of node?.children ?? []) collect(child, [...path, ...role], node?.alt ?? alternative)
      }
      collect((await proxy.getStructTree()) as Node | null, [], null)
    }
  } finally {
    await task.destroy()
  }
  // What shows no words or pictures may be marked on the page before.
  return tags.filter(({text, alternative}) => text !== '' || alternative !== null)
}

interface Item {
  type?: string
  id?: string
  str?: string
}

function markedWords(items: Array<Item>): Map<string, string> {
  const words = new Map<string, string>()
  const open: Array<string | null> = []
  for (const {type, id, str} of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id ?? null)
    else if (type === 'endMarkedContent') open.pop()
    else {
      const own = open.findLast((name) => name !== null)
      if (own && str) words.set(own, (words.get(own) ?? '') + str)
    }
  }
  return words
}
