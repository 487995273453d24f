/**
 * Fields by their names: a full stop makes a field of fields (ISO 32000-1, 12.7.3.2). A field with one box is one
 * dictionary with it; one with several, and every choice, is the parent of its boxes.
 */
import type {FieldPlace} from '../../view/scorecards/form.ts'
import {type Dictionary, Reference, textString, type Value} from '../pdf/values.ts'
import {fieldEntries} from './widgets.ts'

interface Branch {
  reference: Reference
  dictionary: Dictionary
  kids: Array<Reference>
}

export class FieldTree {
  readonly #add: (value: Value) => Reference
  readonly #set: (reference: Reference, value: Value) => void
  readonly #branches = new Map<string, Branch>()
  readonly #roots: Array<Reference> = []

  constructor(add: (value: Value) => Reference, set: (reference: Reference, value: Value) => void) {
    this.#add = add
    this.#set = set
  }

  /** Puts a box under its field; `several` where the field has more, or might have. */
  addWidget(
    place: Pick<FieldPlace, 'name' | 'kind' | 'label' | 'group'>,
    {number, dictionary}: {number: number; dictionary: Dictionary},
    several: boolean,
  ): void {
    const reference = new Reference(number)
    if (several) {
      const field = this.#branch(place.name)
      field.kids.push(reference)
      for (const [key, value] of fieldEntries(place, field.kids.length)) field.dictionary.set(key, value)
      this.#set(reference, new Map(dictionary).set('Parent', field.reference))
      return
    }
    const stop = place.name.lastIndexOf('.')
    const parent = stop < 0 ? null : this.#branch(place.name.slice(0, stop))
    const entries: Dictionary = new Map([...fieldEntries(place, 1), ...dictionary])
    entries.set('T', textString(place.name.slice(stop + 1)))
    if (parent) entries.set('Parent', parent.reference)
    ;(parent?.kids ?? this.#roots).push(reference)
    this.#set(reference, entries)
  }

  /** The fields at the top, all of the tree being written. */
  roots(): Array<Reference> {
    for (const {reference, dictionary, kids} of this.#branches.values()) {
      this.#set(reference, new Map(dictionary).set('Kids', kids))
    }
    return this.#roots
  }

  #branch(name: string): Branch {
    const known = this.#branches.get(name)
    if (known) return known
    const stop = name.lastIndexOf('.')
    const parent = stop < 0 ? null : this.#branch(name.slice(0, stop))
    const branch: Branch = {
      reference: this.#add(null),
      dictionary: new Map<string, Value>([['T', textString(name.slice(stop + 1))]]),
      kids: [],
    }
    if (parent) branch.dictionary.set('Parent', parent.reference)
    ;(parent?.kids ?? this.#roots).push(branch.reference)
    this.#branches.set(name, branch)
    return branch
  }
}
