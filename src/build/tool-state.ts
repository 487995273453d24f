/** What of the tool has a part in a pack: its own files, and what it was installed with. By size and time: read they are not. */
import {readdirSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const code = fileURLToPath(new URL('..', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))
/** What package managers write anew whenever they install something, fonts among it. */
const states = ['.package-lock.json', '.modules.yaml', '.pnpm/lock.yaml', '.yarn-integrity', '.yarn-state.yml']

/** Changes when any of it does. */
export function toolState(): string {
  const installed = [join(root, 'node_modules'), dirname(root), dirname(dirname(root))]
  return [
    process.version,
    ...filesIn(code, /\.c?[jt]s$/).map(stateOf),
    ...filesIn(join(root, 'templates'), /./).map(stateOf),
    ...installed.flatMap((folder) => states.map((name) => stateOf(join(folder, name)))),
  ].join('\n')
}

/** Every file under a folder. */
export function filesIn(folder: string, names: RegExp): Array<string> {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && names.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
}

function stateOf(path: string): string {
  const info = statSync(path, {throwIfNoEntry: false})
  return info ? `${path} ${info.size} ${info.mtimeMs}` : ''
}
