/** Links that open a place of a file in an editor. */
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'

/** By name; `{path}` stands for an absolute path with slashes, percent-encoded. */
export const editors: Readonly<Record<string, string>> = {
  vscode: 'vscode://file{path}:{line}:{column}',
  vscodium: 'vscodium://file{path}:{line}:{column}',
  cursor: 'cursor://file{path}:{line}:{column}',
  zed: 'zed://file{path}:{line}:{column}',
  idea: 'idea://open?file={path}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{path}&line={line}&column={column}',
}

/** `editor`: a name, or a link of one’s own with `{path}`, `{line}` and `{column}`. */
export function editorLink(editor: string, file: string, line: number, column: number): string {
  const {pathname} = pathToFileURL(resolve(file))
  const form = Object.hasOwn(editors, editor) ? (editors[editor] as string) : editor
  return form.replaceAll('{path}', pathname).replaceAll('{line}', String(line)).replaceAll('{column}', String(column))
}
