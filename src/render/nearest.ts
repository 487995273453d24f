/** Names that were misspelt. */
import {distance} from 'fastest-levenshtein'

/** “; did you mean `x`”, where one of the names is near, else nothing. */
export function nearest(name: string, names: ReadonlyArray<string>): string {
  const [near] = names.toSorted((a, b) => distance(name, a) - distance(name, b))
  return near !== undefined && distance(name, near) <= Math.max(1, name.length / 3) ? `; did you mean \`${near}\`` : ''
}
