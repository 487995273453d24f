/** What is to be thought of with paths, on whichever system: `on` is its rules, for tests of the others’. */
import nodePath, {type PlatformPath} from 'node:path'

/** Whether a path, links followed, lies in a folder; not the folder itself, nor another drive or share. */
export function isInside(folder: string, path: string, on: PlatformPath = nodePath): boolean {
  const inside = on.relative(folder, path)
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${on.sep}`) && !on.isAbsolute(inside)
}

/** A glob as it is typed there: on Windows `\\` parts folders, and escapes nothing. */
export function globOf(typed: string, on: PlatformPath = nodePath): string {
  return on.sep === '\\' ? typed.replaceAll('\\', '/') : typed
}

/** Names that Windows keeps for devices, whatever follows them; digits may be raised. */
export function isReserved(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i.test(name)
}
