/** The text dialects, the most particular first; of two that are equally sure, the first one reads the text. */
import type {TextDialect} from './dialect.ts'
import {gift} from './gift/gift.ts'
import {pasted} from './pasted/pasted.ts'
import {pool} from './pool/pool.ts'
import {ruled} from './ruled/ruled.ts'
import {trivia} from './trivia.ts'

export const textDialects: Array<TextDialect> = [trivia, pool, gift, ruled, pasted]
