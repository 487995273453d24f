/** `node typst.mjs guide.typ out.pdf` */
import {writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'

const [from, to] = process.argv.slice(2)
writeFileSync(to, NodeCompiler.create({workspace: dirname(from)}).pdf({mainFilePath: from}))
