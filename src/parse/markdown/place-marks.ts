/**
 * Tells where in a text the parser is, for whoever has to stop it: some texts of a few kilobytes keep it busy for
 * minutes, and “too slow” helps nobody who does not know which line to look at.
 */
import type {Options} from 'micromark'

type Extension = NonNullable<Options['extensions']>[number]
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>['null']>, Array<unknown>>

/** The beginnings of lines, and the characters over which inline parsers linger. */
const lingering = ['*', '_', '~', '[', ']', '(', '<', '&', '`', '!', '\\']

export type OnOffset = (offset: number) => void

/** A unified plugin: adds a construct that matches nothing; `onOffset` gets the offset of each place where it is tried. */
export function placeMarks(this: {data(): {micromarkExtensions?: Array<unknown>}}, onOffset: OnOffset): void {
  const construct: Construct = {
    add: 'before',
    tokenize(_effects, _ok, nok) {
      onOffset(this.now().offset)
      return nok
    },
  }
  const extension: Extension = {
    document: {null: construct},
    flow: {null: construct},
    text: Object.fromEntries(lingering.map((character) => [character.charCodeAt(0), construct])),
  }
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension]
}
