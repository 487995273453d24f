/**
 * Text → guide.
 *
 * Plain text becomes Markdown first, by lines; positions are moved back before anything is reported, so every message
 * and every node speaks of the file that the author has open.
 */
import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Guide} from '../guide/types.ts'
import {refuseForeignFrontMatter} from './front-matter.ts'
import {isPlainText} from './plain-text/detect.ts'
import {plainTextToMarkdown} from './plain-text/to-markdown.ts'
import remarkGuide from './remark-guide.ts'
import {restorePositions} from './restore-positions.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, {type: 'yaml', marker: '-'})
  .use(remarkGuide)
  .freeze()

/** Reads a guide; whatever is wrong with it becomes a message of the file. Throws only on a programmer’s error. */
export function parseGuide(file: VFile): Guide {
  refuseForeignFrontMatter(file)
  return processor.runSync(parseMarkdown(file), file) as unknown as Guide
}

function parseMarkdown(file: VFile): Root {
  const text = String(file)
  if (!isPlainText(text)) return processor.parse(file)
  const mapped = plainTextToMarkdown(text)
  const tree = processor.parse(new VFile({value: mapped.text, path: file.path}))
  restorePositions(tree, mapped, file)
  return tree
}
