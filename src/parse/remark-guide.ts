/** The unified plugin: mdast in, guide out. The work is in `mdast-to-guide`. */
import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {Guide} from '../guide/types.ts'
import {mdastToGuide} from './mdast-to-guide.ts'

const remarkGuide: Plugin<[], Root, Guide> = () => (tree, file) => mdastToGuide(tree, file)

export default remarkGuide
