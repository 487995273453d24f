/** What a row of the options table says, and what follows from it for types. */

/** The documents that a pack can be asked for. */
export type PackDocument = 'booklet' | 'scorecards' | 'flashcards'

export type CommandName =
  | 'build'
  | 'check'
  | 'export'
  | 'doctor'
  | 'preview'
  | 'collect'
  | 'new'
  | 'eject'
  | 'calibrate'
  | 'stocks'
  | 'completion'

/** By kind of option: what may be given, on the command line (always text), in a config file or by a program. */
export interface Given {
  text: string
  /** A file or folder; in a config file seen from where that lies. */
  path: string
  /** A whole number above 0. */
  number: string | number
  /** A day as `2026-11-29`. */
  date: string
  switch: boolean
  /** One of `choices`, whatever its case. */
  choice: string
  /** Some of `choices`, one at least. */
  choices: ReadonlyArray<string>
  list: ReadonlyArray<string>
  /** A list of files, folders and globs. */
  paths: ReadonlyArray<string>
  /** `true`, or a text from which chance is drawn. */
  seed: string | boolean
  /** A map that a resolver of its own checks. */
  map: Readonly<Record<string, unknown>>
}

export type Kind = keyof Given

export interface Row {
  kind: Kind
  /** As the command line has it, such as `-o, --out <dir>`; `null` where it has none. Its long name is the row’s key. */
  flag: string | null
  commands: ReadonlyArray<CommandName>
  /** The documents that it is for; a config file may then say it under their names too. None: for the whole pack. */
  documents?: ReadonlyArray<PackDocument>
  choices?: ReadonlyArray<string>
  /** What holds where nothing is given. */
  default?: string | number | boolean | ReadonlyArray<string>
  /** The default in words, where it is more than a value. */
  otherwise?: string
  /** `run` for what is the same for all guides of a run. */
  scope?: 'run'
  /** Throws an `OptionError` for a value that its kind allows and that it cannot have. */
  check?: (value: string) => unknown
  /** `false` for what only a command line can say. */
  config?: false
  /** One line, without choices and default: these are put behind it. */
  help: string
}

export type Rows = Readonly<Record<string, Row>>

/** What may be given for the options of a table. */
export type Values<R extends Rows> = {-readonly [Name in keyof R]?: Given[R[Name]['kind']] | undefined}

type Choice<R> = R extends {choices: ReadonlyArray<infer Name>} ? Name : never
type Optional<R, T> = R extends {default: unknown} ? T : T | null

interface Plain<R extends Row> {
  text: Optional<R, string>
  path: Optional<R, string>
  number: Optional<R, number>
  date: Optional<R, string>
  switch: boolean
  choice: Optional<R, Choice<R>>
  choices: Array<Choice<R>>
  list: Array<string>
  paths: Array<string>
  seed: string | null
  map: Readonly<Record<string, unknown>>
}

/** What the options of a table come to: `null` where nothing is given and no default holds, an empty list for lists. */
export type Settled<R extends Rows> = {-readonly [Name in keyof R]: Plain<R[Name]>[R[Name]['kind']]}
