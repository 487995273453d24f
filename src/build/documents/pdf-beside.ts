/** The file that a document’s PDF will be, beside its HTML; empty yet. */
import {VFile} from 'vfile'

export function pdfBeside(html: VFile): VFile {
  const file = new VFile({path: html.path})
  file.extname = '.pdf'
  return file
}
