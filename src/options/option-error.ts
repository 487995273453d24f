/** Something that an option cannot be. `message` names the option and what it can be. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}
