/** A control, how it is taken away, and the tests that must go red then. */

export interface Control {
  /** What holds, in words. */
  name: string
  file: string
  /** The piece of the file without which the control is gone, and what stands there instead. */
  find: string
  put: string
  /** Test files, from `test/`. */
  tests: Array<string>
}
