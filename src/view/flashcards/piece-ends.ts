/** Where pieces end in the text of a face, counted in characters other than white space: as a browser finds them there. */
import {toText} from '../../guide/to-text.ts'
import type {Atom} from './atoms.ts'

export function pieceEnds(atoms: ReadonlyArray<Atom>): Array<number> {
  let count = 0
  return atoms.map((atom, index) => (count += shown(atom, atoms[index - 1]).replace(/\s+/g, '').length))
}

/** Rows of a table each bear its head, which is shown once. */
function shown({node, path}: Atom, before: Atom | undefined): string {
  const goesOn = node.type === 'table' && before?.node.type === 'table' && before.path[0] === path[0]
  return toText(goesOn ? node.children.at(-1) : node)
}
